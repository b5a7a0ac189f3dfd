package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a fiche: its fields under the portal's own labels, then where and when they were read. */
final class FicheColumns {

    /** Shown apart, see {@link GestionnaireColumns}. */
    private static final Set<Champ> ELSEWHERE = EnumSet.of(
            Champ.STATUT,
            Champ.GESTIONNAIRE_PRINCIPAL,
            Champ.GESTIONNAIRE_PRINCIPAL_COURRIEL,
            Champ.GESTIONNAIRE_PRINCIPAL_COMPTE);

    private FicheColumns() {}

    static List<Column<Resultat>> of(Edition edition) {
        List<Column<Resultat>> columns = new ArrayList<>();
        for (Champ champ : Champ.values()) {
            if (!ELSEWHERE.contains(champ)) {
                // The town to show is another column: titles are unique in a table.
                String titre = champ == Champ.VILLE ? Textes.texte("colonne.ville_fiche") : champ.libelle();
                columns.add(Column.titled(titre, 40, r -> valeur(r, champ, edition)));
            }
        }
        columns.add(Column.of("fiche_observee", 14, FicheColumns::newest));
        columns.add(Column.of("fiche_sources", 60, FicheColumns::sources));
        return columns;
    }

    /** Blank when unknown, « (vide) » when seen to be empty. */
    private static Object valeur(Resultat resultat, Champ champ, Edition edition) {
        Fait<String> fait = resultat.dossier().fiche().fait(champ);
        if (!fait.isPresent()) {
            return fait.isAbsent() ? Textes.texte("vide") : "";
        }
        return switch (champ.type()) {
            case OUI_NON -> Textes.ouiNon("oui".equals(fait.valeur()));
            case NOMBRE -> Long.valueOf(fait.valeur());
            default ->
                champ == Champ.COURRIEL
                        ? edition.courriel(
                                fait.valeur(), resultat.etablissement().uai())
                        : fait.valeur();
        };
    }

    private static Object newest(Resultat resultat) {
        return observations(resultat).stream()
                .map(Observation::jour)
                .max(LocalDate::compareTo)
                .<Object>map(jour -> jour)
                .orElse("");
    }

    private static String sources(Resultat resultat) {
        return observations(resultat).stream()
                .sorted(Comparator.comparing(Observation::jour).reversed())
                .map(seen ->
                        Textes.texte("source.jour", GestionnaireColumns.source(seen), Textes.enChiffres(seen.jour())))
                .collect(Collectors.joining("\n"));
    }

    /** The distinct observations behind the fields: one or two, whatever the number of fields. */
    private static List<Observation> observations(Resultat resultat) {
        List<Observation> distinct = new ArrayList<>(2);
        for (Fait<String> fait : resultat.dossier().fiche().faits().values()) {
            if (!distinct.contains(fait.observation())) {
                distinct.add(fait.observation());
            }
        }
        return distinct;
    }
}
