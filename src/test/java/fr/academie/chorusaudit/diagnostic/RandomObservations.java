package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.FicheObservee;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.RattachementObserve;
import fr.academie.chorusaudit.structure.Role;
import fr.academie.chorusaudit.structure.Source;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What sources may have said of one school, drawn at random; every source has a label of its own. */
record RandomObservations(List<FicheObservee> fiches, List<RattachementObserve> users) {

    private static final List<String> PERSONNES = List.of(
            "CAMILLE MARTIN",
            "Martin Camille <camille.martin@ac-x.fr>",
            "camille.martin@ac-x.fr",
            "Camille Martin <camille.martin2@ac-x.fr>",
            "DOMINIQUE PETIT",
            "Claude Durand");
    private static final Map<Champ, List<String>> VALEURS = Map.of(
            Champ.STATUT, List.of("ACTIF", "INACTIF"),
            Champ.GESTIONNAIRE_PRINCIPAL, List.of("", "CAMILLE MARTIN", "Dominique Petit"),
            Champ.GESTIONNAIRE_PRINCIPAL_COURRIEL, List.of("", "camille.martin@ac-x.fr", "camille.martin2@ac-x.fr"),
            Champ.GESTIONNAIRE_PRINCIPAL_COMPTE, List.of("ACTIF", "INACTIF", "BLOQUE"),
            Champ.UTILISATEURS_RATTACHES, List.of("0", "0", "1", "2", "7"),
            Champ.COURRIEL, List.of("", "intendance@ac-x.fr", "c@exemple.fr"));

    /** Few days, so that observations of one day are frequent; on {@code distinctDays}, never two of one authority. */
    static RandomObservations draw(Random random, boolean distinctDays) {
        List<FicheObservee> fiches = new ArrayList<>();
        List<RattachementObserve> users = new ArrayList<>();
        int howManyFiches = random.nextInt(5);
        int howManyUsers = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(3);
        for (int i = 0; i < howManyFiches + howManyUsers; i++) {
            int day = distinctDays ? 3 * i + random.nextInt(3) : random.nextInt(4);
            if (i < howManyFiches) {
                fiches.add(fiche(random, i, day));
            } else {
                users.add(user(random, i, day));
            }
        }
        return new RandomObservations(fiches, users);
    }

    Dossier dossier() {
        return Dossier.of(DossierBuilder.SIRET, fiches, users);
    }

    RandomObservations shuffled(Random random) {
        List<FicheObservee> otherFiches = new ArrayList<>(fiches);
        List<RattachementObserve> otherUsers = new ArrayList<>(users);
        Collections.shuffle(otherFiches, random);
        Collections.shuffle(otherUsers, random);
        return new RandomObservations(otherFiches, otherUsers);
    }

    /** The same without the source that this fact cites. */
    RandomObservations without(FaitCite fait) {
        return new RandomObservations(
                fiches.stream()
                        .filter(fiche -> !isCited(fait, fiche.observation()))
                        .toList(),
                users.stream()
                        .filter(user -> !isCited(fait, user.observation()))
                        .toList());
    }

    /** True when some source is the one that this fact cites, and really said what the fact says. */
    boolean support(FaitCite fait) {
        return Stream.concat(
                        fiches.stream()
                                .filter(fiche -> isCited(fait, fiche.observation()))
                                .map(fiche -> says(fiche, fait)),
                        users.stream()
                                .filter(user -> isCited(fait, user.observation()))
                                .map(user -> says(user, fait)))
                .anyMatch(Boolean::booleanValue);
    }

    /** True when the source of {@code compte} names, without an address that would settle it, another person. */
    boolean isOfSomebodyElse(FaitCite compte, FaitCite personne) {
        return fiches.stream()
                .filter(fiche -> isCited(compte, fiche.observation()))
                .map(RandomObservations::named)
                .anyMatch(named -> named.courriel().isEmpty() && !mayBe(named, personne));
    }

    private static boolean isCited(FaitCite fait, Observation seen) {
        String source = seen.source().libelle() + (seen.datee() ? "" : " (jour du fichier)");
        return fait.source().equals(source) && fait.jour().equals(seen.jour());
    }

    private static boolean says(FicheObservee fiche, FaitCite fait) {
        return switch (fait.libelle()) {
            case "Statut" -> fiche.fait(Champ.STATUT).valeur().equalsIgnoreCase(fait.valeur());
            case "Nombre d'utilisateurs rattachés" ->
                fiche.fait(Champ.UTILISATEURS_RATTACHES).is(fait.valeur());
            case "Compte du gestionnaire principal" ->
                fiche.fait(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE)
                        .map(EtatCompte::valueOf)
                        .map(EtatCompte::libelle)
                        .is(fait.valeur());
            case "Gestionnaire principal" ->
                fait.valeur().isEmpty()
                        ? fiche.fait(Champ.GESTIONNAIRE_PRINCIPAL).isAbsent()
                        : mayBe(named(fiche), fait);
            default -> false;
        };
    }

    private static boolean says(RattachementObserve user, FaitCite fait) {
        return switch (fait.libelle()) {
            case "Compte du gestionnaire principal" ->
                user.compte() != null && user.compte().libelle().equals(fait.valeur());
            case "Gestionnaire principal" ->
                user.role() == Role.GESTIONNAIRE_PRINCIPAL && mayBe(user.utilisateur(), fait);
            case "Utilisateur" ->
                fait.valeur().startsWith("et ")
                        || (user.compte() == EtatCompte.INACTIF && fait.valeur().endsWith("inactif)"))
                        || (user.statut() != null
                                && fait.valeur().endsWith(user.statut().libelle() + ")"));
            default -> false;
        };
    }

    private static Personne named(FicheObservee fiche) {
        return new Personne(
                fiche.fait(Champ.GESTIONNAIRE_PRINCIPAL).toOptional().orElse(""),
                fiche.fait(Champ.GESTIONNAIRE_PRINCIPAL_COURRIEL).toOptional().orElse(""));
    }

    private static boolean mayBe(Personne personne, FaitCite fait) {
        return personne.compareWith(Personne.of(fait.valeur())) != Personne.Comparaison.AUTRE;
    }

    private static FicheObservee fiche(Random random, int number, int day) {
        Map<Champ, String> valeurs = new EnumMap<>(Champ.class);
        // In the order of the fields, so that one seed always draws the same case.
        for (Champ champ : Champ.values()) {
            if (VALEURS.containsKey(champ) && random.nextInt(3) > 0) {
                valeurs.put(champ, oneOf(random, VALEURS.get(champ)));
            }
        }
        Source.Nature nature = oneOf(random, List.of(Source.Nature.EXTRAIT, Source.Nature.PAGE, Source.Nature.API));
        return new FicheObservee(DossierBuilder.SIRET, seen(random, nature, number, day), valeurs);
    }

    private static RattachementObserve user(Random random, int number, int day) {
        return new RattachementObserve(
                DossierBuilder.SIRET,
                Personne.of(random.nextInt(3) == 0 ? "User" + number : oneOf(random, PERSONNES)),
                oneOrNone(random, Role.values()),
                random.nextInt(2) == 0 ? EtatCompte.INACTIF : oneOrNone(random, EtatCompte.values()),
                oneOrNone(random, StatutRattachement.values()),
                seen(random, Source.Nature.RATTACHEMENTS, number, day));
    }

    private static Observation seen(Random random, Source.Nature nature, int number, int day) {
        LocalDate jour = Audit.TODAY.minusDays(day * 30L);
        return new Observation(new Source(nature, "source " + number), jour, random.nextInt(5) > 0);
    }

    private static <T> T oneOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> @Nullable T oneOrNone(Random random, T[] values) {
        int index = random.nextInt(values.length + 1);
        return index == values.length ? null : values[index];
    }
}
