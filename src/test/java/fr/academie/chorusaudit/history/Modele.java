package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Gravite;
import fr.academie.chorusaudit.history.Nuit.Releve;
import fr.academie.chorusaudit.history.Nuit.Reponse;
import fr.academie.chorusaudit.history.Nuit.Vue;
import fr.academie.chorusaudit.history.Statistique.Compte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The history as one would keep it on paper: no table, no rule of the program, nothing clever. What a night sees of a
 * school says of each constat whether it is there, whether the contrary is known, or nothing; a day is held against the
 * evening of the day before.
 */
final class Modele {

    /** A constat of a school, in days; null: not yet. */
    static final class Ligne {
        final int ecole;
        final Code code;
        final LocalDate ouvert;
        LocalDate vu;

        @Nullable
        LocalDate resolu;

        @Nullable
        LocalDate fait;

        boolean annexe5;

        Ligne(int ecole, Code code, LocalDate ouvert) {
            this.ecole = ecole;
            this.code = code;
            this.ouvert = ouvert;
            this.vu = ouvert;
        }

        @Override
        public String toString() {
            return ecole + " " + code + " " + ouvert + ".." + vu + " " + resolu + (annexe5 ? " annexe 5" : "");
        }
    }

    /** Whether it is there ({@code true}), or the contrary is known; on the word of which day. */
    private record Reponses(Map<Code, Sure> sures) {}

    private record Sure(boolean there, @Nullable LocalDate fait, boolean annexe5) {}

    private final List<Ligne> lignes = new ArrayList<>();
    private final Map<Integer, List<Ligne>> byEcole = new HashMap<>();
    private final Map<Integer, Map<Code, Boolean>> evening = new HashMap<>();
    private @Nullable LocalDate today;
    private Set<Integer> listeOfYesterday = new HashSet<>();
    private @Nullable Set<Integer> listeOfToday;

    List<String> lignes() {
        return lignes.stream().map(Ligne::toString).sorted().toList();
    }

    /** A night; null when it is dated before the last one: then nothing happens. */
    @Nullable
    Compte night(Nuit nuit) {
        LocalDate jour = nuit.jour();
        if (today != null && jour.isBefore(today)) {
            return null;
        }
        if (!jour.equals(today)) {
            turnThePage();
            today = jour;
        }
        boolean isFirst = listeOfYesterday.isEmpty();
        listeOfToday = new HashSet<>(nuit.ecoles().keySet());
        nuit.ecoles().forEach((ecole, vue) -> apply(ecole, sures(vue, jour).sures(), jour));
        return count(nuit, jour, isFirst);
    }

    private void turnThePage() {
        evening.clear();
        for (Ligne ligne : lignes) {
            if (ligne.resolu == null) {
                evening.computeIfAbsent(ligne.ecole, e -> new EnumMap<>(Code.class))
                        .put(ligne.code, ligne.annexe5);
            }
        }
        if (listeOfToday != null) {
            listeOfYesterday = listeOfToday;
        }
    }

    private void apply(int ecole, Map<Code, Sure> sures, LocalDate jour) {
        sures.forEach((code, sure) -> {
            Ligne last = last(ecole, code);
            boolean isCurrent = last != null && (last.resolu == null || jour.equals(last.resolu));
            if (sure.there()) {
                Ligne ligne = last;
                if (ligne == null || !isCurrent) {
                    ligne = new Ligne(ecole, code, jour);
                    lignes.add(ligne);
                    byEcole.computeIfAbsent(ecole, e -> new ArrayList<>()).add(ligne);
                }
                ligne.resolu = null;
                ligne.vu = jour;
                ligne.fait = sure.fait();
                ligne.annexe5 = sure.annexe5();
            } else if (last != null && last.resolu == null) {
                LocalDate fait = sure.fait();
                if (last.fait == null || (fait != null && !fait.isBefore(last.fait))) {
                    last.resolu = jour;
                }
            }
        });
    }

    private Compte count(Nuit nuit, LocalDate jour, boolean isFirst) {
        long ouverts = 0;
        long aggraves = 0;
        long resolus = 0;
        long toujours = 0;
        for (Ligne ligne : lignes) {
            boolean counts = nuit.ecoles().containsKey(ligne.ecole)
                    && ligne.code.gravite().isToMend()
                    && (ligne.resolu == null || jour.equals(ligne.resolu));
            if (counts) {
                Map<Code, Boolean> before = evening.getOrDefault(ligne.ecole, Map.of());
                if (ligne.resolu != null) {
                    resolus++;
                } else if (!before.containsKey(ligne.code)) {
                    if (isWorse(ligne.code.gravite(), before.keySet())) {
                        aggraves++;
                    } else {
                        ouverts++;
                    }
                } else if (ligne.annexe5 && !Boolean.TRUE.equals(before.get(ligne.code))) {
                    aggraves++;
                } else {
                    toujours++;
                }
            }
        }
        Set<Integer> came = new HashSet<>(nuit.ecoles().keySet());
        came.removeAll(listeOfYesterday);
        Set<Integer> gone = new HashSet<>(listeOfYesterday);
        gone.removeAll(nuit.ecoles().keySet());
        return new Compte(ouverts, aggraves, resolus, toujours, isFirst ? 0 : came.size(), gone.size());
    }

    private static boolean isWorse(Gravite gravite, Set<Code> before) {
        List<Gravite> had =
                before.stream().map(Code::gravite).filter(Gravite::isToMend).toList();
        return !had.isEmpty() && had.stream().allMatch(other -> gravite.compareTo(other) < 0);
    }

    private @Nullable Ligne last(int ecole, Code code) {
        Ligne last = null;
        for (Ligne ligne : byEcole.getOrDefault(ecole, List.of())) {
            if (ligne.code == code) {
                last = ligne;
            }
        }
        return last;
    }

    /** What a night can be sure of; all that is not in the map, it does not know. */
    private static Reponses sures(Vue vue, LocalDate jour) {
        Map<Code, Sure> sures = new EnumMap<>(Code.class);
        Releve newest = vue.newest();
        LocalDate seen = vue.seen();
        Reponse reponse = vue.reponse();
        boolean answered = reponse != Reponse.AUCUNE && reponse != Reponse.ECHEC;
        boolean found = reponse == Reponse.ACTIVE || reponse == Reponse.INACTIVE;

        if (answered) {
            sures.put(Code.CONSULTATION_EN_ECHEC, new Sure(false, jour, false));
        } else if (reponse == Reponse.ECHEC) {
            sures.put(Code.CONSULTATION_EN_ECHEC, new Sure(true, jour, false));
        }
        if (answered || newest != null) {
            sures.put(Code.FICHE_NON_COLLECTEE, new Sure(false, answered ? jour : seen, false));
        } else if (reponse == Reponse.AUCUNE) {
            sures.put(Code.FICHE_NON_COLLECTEE, new Sure(true, null, false));
        }
        if (reponse == Reponse.INTROUVABLE) {
            sures.put(Code.STRUCTURE_INTROUVABLE, new Sure(true, jour, true));
            return new Reponses(sures);
        }
        if (found || newest != null) {
            sures.put(Code.STRUCTURE_INTROUVABLE, new Sure(false, found ? jour : seen, false));
        }
        if (!found && newest == null) {
            return new Reponses(sures);
        }
        boolean isActive = (found || newest == null) ? reponse == Reponse.ACTIVE : newest.isActive();
        LocalDate statutSeen = found ? jour : seen;
        boolean nobody = newest != null && (newest.gestionnaire().isEmpty() || isFalse(vue.compteActif()));
        sures.put(Code.STRUCTURE_INACTIVE, new Sure(!isActive, statutSeen, nobody));
        sures.put(Code.RATTACHEMENTS_INCONNUS, new Sure(true, null, false));
        if (newest == null) {
            sures.put(Code.GESTIONNAIRE_PRINCIPAL_INCONNU, new Sure(true, null, false));
            return new Reponses(sures);
        }
        boolean isNamed = !newest.gestionnaire().isEmpty();
        Boolean compte = vue.compteActif();
        LocalDate rentree = LocalDate.of(jour.getMonthValue() < 9 ? jour.getYear() - 1 : jour.getYear(), 9, 1);
        sures.put(Code.GESTIONNAIRE_PRINCIPAL_INCONNU, new Sure(false, seen, false));
        sures.put(Code.GESTIONNAIRE_PRINCIPAL_ABSENT, new Sure(!isNamed, seen, true));
        sures.put(
                Code.FICHE_ANCIENNE,
                new Sure(seen.isBefore(rentree) || seen.plusDays(365).isBefore(jour), seen, false));
        if (!isNamed || compte != null) {
            sures.put(
                    Code.GESTIONNAIRE_PRINCIPAL_INACTIF,
                    new Sure(isNamed && isFalse(compte), isNamed ? vue.compteSeen() : seen, true));
            sures.put(Code.COMPTE_GESTIONNAIRE_INCONNU, new Sure(false, seen, false));
        } else {
            sures.put(Code.COMPTE_GESTIONNAIRE_INCONNU, new Sure(true, seen, false));
        }
        return new Reponses(sures);
    }

    private static boolean isFalse(@Nullable Boolean value) {
        return Boolean.FALSE.equals(value);
    }
}
