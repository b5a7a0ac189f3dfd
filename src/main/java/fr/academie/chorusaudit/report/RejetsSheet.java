package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.input.Ligne;
import java.util.List;

/** Sheet « Rejets »: the rows of the list that were not audited, and why. */
final class RejetsSheet {

    private static final Tableau TABLEAU = new Tableau("rejets", "Rejets", 2, 7);

    private record Rejet(
            String nature, String ligne, String valeur, String motif, String siret, String uai, String nom) {}

    private RejetsSheet() {}

    static void write(Classeur classeur, Edition edition, Resultats resultats, long execution) {
        TableSheet<Rejet> table = new TableSheet<>(classeur, TABLEAU, columns());
        resultats.forEachEcartee(execution, ligne -> table.add(rejet(ligne, edition)));
        table.finish();
    }

    private static List<Column<Rejet>> columns() {
        return List.of(
                Column.of("nature", 12, Rejet::nature),
                Column.of("ligne", 30, Rejet::ligne),
                Column.of("valeur", 30, Rejet::valeur),
                Column.of("motif", 70, Rejet::motif),
                Column.of("siret", 17, Rejet::siret),
                Column.of("uai", 12, Rejet::uai),
                Column.of("etablissement", 38, Rejet::nom));
    }

    private static Rejet rejet(Ligne ligne, Edition edition) {
        if (ligne instanceof Ligne.Rejetee rejetee) {
            return new Rejet(
                    Textes.texte("rejet"),
                    rejetee.position(),
                    edition.saisie(rejetee.valeur()),
                    edition.phrase(rejetee.motif(), rejetee.valeur()),
                    "",
                    rejetee.uai(),
                    rejetee.nom());
        }
        if (ligne instanceof Ligne.Doublon doublon) {
            return new Rejet(
                    Textes.texte("doublon"),
                    doublon.position(),
                    edition.saisie(doublon.valeur()),
                    Textes.texte("doublon.motif", doublon.premiere()),
                    doublon.etablissement().siret().digits(),
                    doublon.etablissement().uai(),
                    doublon.etablissement().nom());
        }
        throw new IllegalStateException("a row that was audited is no reject");
    }
}
