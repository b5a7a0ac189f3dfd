package fr.academie.chorusaudit.annuaire;

import fr.academie.chorusaudit.cellule.Mots;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The académies and départements whose schools the list must hold, by their numbers or names in comparable form.
 *
 * @param libelle as shown to the reader; empty when there is no territory
 */
record Territoire(Set<String> academies, Set<String> departements, String libelle) {

    static final Territoire NONE = new Territoire(Set.of(), Set.of(), "");

    /** The territory of the settings. */
    static Territoire of(AnnuaireProperties properties) {
        if (!properties.academie().isBlank()) {
            String academie = properties.academie().strip();
            return new Territoire(Set.of(key(academie)), Set.of(), "académie\u00a0: " + academie + " (réglage)");
        }
        return new Territoire(
                Set.of(),
                properties.departements().stream().map(Territoire::key).collect(Collectors.toSet()),
                "départements\u00a0: " + String.join(", ", properties.departements()) + " (réglage)");
    }

    /** The territory that the list's own schools tell, each named by any of its own. */
    static Territoire ofList(
            Collection<EtablissementAnnuaire> academies, Collection<EtablissementAnnuaire> departements) {
        Set<String> names = new TreeSet<>();
        academies.forEach(school -> names.add("académie\u00a0: " + academie(school)));
        departements.forEach(school -> names.add("département\u00a0: " + school.departementOrCode()));
        return new Territoire(
                academies.stream()
                        .map(Territoire::academie)
                        .map(Territoire::key)
                        .collect(Collectors.toSet()),
                departements.stream()
                        .map(EtablissementAnnuaire::codeDepartement)
                        .map(Territoire::key)
                        .collect(Collectors.toSet()),
                String.join(", ", names) + " (d’après la liste)");
    }

    boolean covers(EtablissementAnnuaire school) {
        return holds(academies, school.academie())
                || holds(academies, school.codeAcademie())
                || holds(departements, school.codeDepartement())
                || holds(departements, school.departement());
    }

    static String academie(EtablissementAnnuaire school) {
        return school.academie().isEmpty() ? school.codeAcademie() : school.academie();
    }

    private static boolean holds(Set<String> keys, String name) {
        return !name.isEmpty() && keys.contains(key(name));
    }

    /** « Académie de Rennes » is « rennes », « 035 » is « 35 ». */
    private static String key(String name) {
        return Mots.plain(name)
                .replaceFirst("^academie (?:de la |de |d |du )?", "")
                .replaceFirst("^0+(?=[0-9])", "");
    }
}
