package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.annuaire.Ecart;
import fr.academie.chorusaudit.audit.Ecarts;
import java.util.List;
import java.util.Locale;

/** Sheet « Périmètre »: the schools that the list lacks, and those that it should not hold, says the directory. */
final class PerimetreSheet {

    private static final Tableau TABLEAU = new Tableau("perimetre", "Perimetre", 2, 8);

    private PerimetreSheet() {}

    /** Writes the sheet, unless the run had no directory that could be read. */
    static void write(Classeur classeur, Ecarts ecarts, long execution) {
        if (ecarts.bilan(execution).filter(bilan -> bilan.isComplete()).isEmpty()) {
            return;
        }
        TableSheet<Ecart> table = new TableSheet<>(classeur, TABLEAU, columns());
        ecarts.forEach(execution, table::add);
        table.finish();
    }

    private static List<Column<Ecart>> columns() {
        return List.of(
                Column.of("siret", 17, Ecart::siret),
                Column.of("uai", 12, Ecart::uai),
                Column.of("etablissement", 38, Ecart::nom),
                Column.of("ville", 24, Ecart::commune),
                Column.of("departement", 24, Ecart::departement),
                Column.of("nature", 20, ecart -> Textes.texte("perimetre." + cle(ecart))),
                Column.of("motif", 84, ecart -> Textes.texte("perimetre.motif." + cle(ecart), type(ecart))),
                Column.of("ligne", 30, Ecart::position));
    }

    private static String type(Ecart ecart) {
        return ecart.type().isEmpty() ? Textes.texte("colonne.etablissement") : ecart.type();
    }

    private static String cle(Ecart ecart) {
        return ecart.nature().name().toLowerCase(Locale.ROOT);
    }
}
