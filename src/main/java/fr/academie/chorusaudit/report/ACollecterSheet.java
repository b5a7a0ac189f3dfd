package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Personne;
import java.util.ArrayList;
import java.util.List;

/** Sheet « À collecter »: the schools whose fiche is missing, old or silent, and whom to ask for it. */
final class ACollecterSheet {

    /** In this order: a school is listed under the first that it has. */
    private static final List<Code> CODES =
            List.of(Code.FICHE_NON_COLLECTEE, Code.GESTIONNAIRE_PRINCIPAL_INCONNU, Code.FICHE_ANCIENNE);

    private static final Tableau TABLEAU = new Tableau("a_collecter", "A_collecter", 3, 10);

    private record Collecte(Resultat resultat, Constat constat) {}

    private ACollecterSheet() {}

    static void write(Classeur classeur, Edition edition, Resultats resultats, long execution) {
        TableSheet<Collecte> table = new TableSheet<>(classeur, TABLEAU, columns(edition));
        for (Code code : CODES) {
            resultats.forEachResultat(execution, code, resultat -> {
                Constat first = first(resultat);
                if (first.code() == code) {
                    table.add(new Collecte(resultat, first));
                }
            });
        }
        table.finish();
    }

    private static Constat first(Resultat resultat) {
        for (Code code : CODES) {
            for (Constat constat : resultat.diagnostic().constats()) {
                if (constat.code() == code) {
                    return constat;
                }
            }
        }
        throw new IllegalStateException("a school without anything to collect was read back");
    }

    private static List<Column<Collecte>> columns(Edition edition) {
        EtablissementColumns<Collecte> etablissement = new EtablissementColumns<>(
                collecte -> collecte.resultat().etablissement(),
                collecte -> collecte.resultat().designation(),
                collecte -> collecte.resultat().ville(),
                collecte -> collecte.resultat().position());
        List<Column<Collecte>> columns = new ArrayList<>(etablissement.identity());
        columns.add(Column.of(
                "motif", 26, collecte -> edition.libelle(collecte.constat().code())));
        columns.add(Column.of("derniere_observation", 14, collecte -> GestionnaireColumns.jour(observed(collecte))));
        columns.add(Column.of(
                "gestionnaire_en_poste",
                28,
                collecte ->
                        edition.nominatif(collecte.resultat().etablissement().gestionnaireEnPoste())));
        columns.add(Column.of(
                "courriel_intendance",
                38,
                collecte -> edition.courriel(
                        collecte.resultat().etablissement().courrielIntendance(),
                        collecte.resultat().etablissement().uai())));
        columns.add(etablissement.agence());
        columns.add(Column.of(
                "que_faire",
                70,
                collecte -> edition.texts()
                        .queFaire(collecte.constat(), collecte.resultat().diagnostic())));
        columns.add(etablissement.departement());
        columns.add(Column.of("code", 46, collecte -> collecte.constat().code().name()));
        columns.add(Column.of("source", 44, collecte -> GestionnaireColumns.source(observed(collecte))));
        columns.add(etablissement.ligne());
        columns.add(etablissement.siretRepare());
        return columns;
    }

    private static Fait<Personne> observed(Collecte collecte) {
        return collecte.resultat().dossier().gestionnairePrincipal().personne();
    }
}
