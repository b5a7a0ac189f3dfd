package fr.academie.chorusaudit.annuaire;

import fr.academie.chorusaudit.annuaire.Ecart.Nature;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Uai;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Sets the list against the directory. First the list is made known, row by row; then the directory is, of which only the
 * rows that matter stay in memory: those of the list's schools, and the public schools of the second degree.
 */
public final class Recoupement {

    private static final Comparator<EtablissementAnnuaire> BY_PLACE = Comparator.comparing(
                    EtablissementAnnuaire::codeDepartement)
            .thenComparing(EtablissementAnnuaire::commune)
            .thenComparing(EtablissementAnnuaire::nom)
            .thenComparing(school -> school.uai().text());

    private final Set<String> sirets = new HashSet<>();
    private final Set<String> uais = new HashSet<>();
    private final Map<String, List<EtablissementAnnuaire>> bySiret = new HashMap<>();
    private final Map<String, List<EtablissementAnnuaire>> byUai = new HashMap<>();
    private final Map<String, EtablissementAnnuaire> expected = new LinkedHashMap<>();
    private final TerritoireSearch search = new TerritoireSearch();

    /** Makes a row of the list known; either may be empty. A rejected row is in the list, too: it is shown as such. */
    public void addListe(String siret, String uai) {
        if (!siret.isEmpty()) {
            sirets.add(siret);
        }
        if (!uai.isEmpty()) {
            uais.add(new Uai(uai).text());
        }
    }

    /** Takes a row of the directory. */
    public void addAnnuaire(EtablissementAnnuaire school) {
        Siret siret = school.siret();
        boolean isNamed = uais.contains(school.uai().text());
        boolean isKnown = siret != null && sirets.contains(siret.digits());
        search.add(school, isNamed || isKnown);
        if (siret != null && isKnown) {
            bySiret.computeIfAbsent(siret.digits(), digits -> new ArrayList<>()).add(school);
        }
        if (isNamed) {
            byUai.computeIfAbsent(school.uai().text(), uai -> new ArrayList<>()).add(school);
        }
        if (!isNamed && !isKnown && school.isExpected()) {
            // Some schools have several rows, one a kind of teaching.
            expected.putIfAbsent(school.uai().text(), school);
        }
    }

    /** True when the directory knows this school of the list. */
    public boolean isFound(Etablissement etablissement) {
        return !rows(etablissement).isEmpty();
    }

    /** What the directory says against a school's being in the list; it is the list that is in question, not the school. */
    public Optional<Ecart> horsPerimetre(Etablissement etablissement, String position) {
        List<EtablissementAnnuaire> rows = rows(etablissement);
        List<EtablissementAnnuaire> open =
                rows.stream().filter(row -> !row.isClosed()).toList();
        if (rows.isEmpty() || open.stream().anyMatch(row -> !row.isPrivate())) {
            return Optional.empty();
        }
        EtablissementAnnuaire row = open.isEmpty() ? rows.get(0) : open.get(0);
        return Optional.of(new Ecart(
                open.isEmpty() ? Nature.FERME : Nature.PRIVE,
                row.type(),
                etablissement.siret().digits(),
                etablissement.uai().isEmpty() ? row.uai().text() : etablissement.uai(),
                etablissement.nom().isEmpty() ? row.nom() : etablissement.nom(),
                etablissement.ville().isEmpty() ? row.commune() : etablissement.ville(),
                row.departementOrCode(),
                position));
    }

    /** What the list does not say of a school and the directory does, found by the SIRET alone. */
    public Map<Complement, String> complements(Etablissement etablissement) {
        List<EtablissementAnnuaire> rows =
                bySiret.getOrDefault(etablissement.siret().digits(), List.of());
        Map<Complement, String> complements = new EnumMap<>(Complement.class);
        if (etablissement.uai().isEmpty()) {
            agreed(rows, row -> row.uai().text()).ifPresent(uai -> complements.put(Complement.UAI, uai));
        }
        if (etablissement.nom().isEmpty()) {
            agreed(rows, EtablissementAnnuaire::nom).ifPresent(nom -> complements.put(Complement.NOM, nom));
        }
        if (etablissement.ville().isEmpty()) {
            agreed(rows, EtablissementAnnuaire::commune).ifPresent(ville -> complements.put(Complement.VILLE, ville));
        }
        return complements;
    }

    /** The territory of which the list must hold every school, and the schools that it does not hold. */
    public Absents absents(AnnuaireProperties properties) {
        boolean isSet =
                !properties.academie().isBlank() || !properties.departements().isEmpty();
        Territoire territoire = isSet ? Territoire.of(properties) : search.ofList();
        List<Ecart> absents = expected.values().stream()
                .filter(territoire::covers)
                .sorted(BY_PLACE)
                .map(Recoupement::absent)
                .toList();
        String remarque = "";
        if (isSet && !search.isKnown(territoire)) {
            remarque = Motif.TERRITOIRE_INCONNU.sentence(territoire.libelle());
        } else if (territoire.equals(Territoire.NONE)) {
            remarque = Motif.LISTE_INCONNUE.sentence();
        }
        return new Absents(territoire.libelle(), absents, remarque);
    }

    /**
     * The schools that the list lacks.
     *
     * @param territoire where they were looked for, as shown to the reader; empty: nowhere
     * @param remarque one French sentence, empty when there is nothing to say
     */
    public record Absents(String territoire, List<Ecart> ecarts, String remarque) {}

    private List<EtablissementAnnuaire> rows(Etablissement etablissement) {
        List<EtablissementAnnuaire> known = bySiret.get(etablissement.siret().digits());
        return known == null ? byUai.getOrDefault(new Uai(etablissement.uai()).text(), List.of()) : known;
    }

    /** What all rows of a SIRET say alike: the two schools of a cité scolaire share it, and neither's name is that of both. */
    private static Optional<String> agreed(
            List<EtablissementAnnuaire> rows, Function<EtablissementAnnuaire, String> field) {
        List<String> texts = rows.stream()
                .map(field)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    }

    private static Ecart absent(EtablissementAnnuaire row) {
        Siret siret = row.siret();
        return new Ecart(
                Nature.ABSENT,
                row.type(),
                siret == null ? "" : siret.digits(),
                row.uai().text(),
                row.nom(),
                row.commune(),
                row.departementOrCode(),
                "");
    }
}
