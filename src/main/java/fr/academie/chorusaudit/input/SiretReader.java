package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.spreadsheet.Cell;

/** Reads a cell of the SIRET column: what can be read without doubt is read, the rest is refused with its reason. */
public final class SiretReader {

    private SiretReader() {}

    /** What the cell holds; a blank one is refused, too. */
    public static SiretCell read(Cell cell) {
        return switch (cell.kind()) {
            case BLANK -> refuse(cell.formula() ? Motif.FORMULE_SANS_VALEUR : Motif.MANQUANT);
            case TEXT -> cell.isBlank() ? refuse(Motif.MANQUANT) : SiretText.read(cell.text());
            case NUMBER -> number(cell.text());
            case DATE -> refuse(Motif.DATE);
            case BOOLEAN -> refuse(Motif.BOOLEEN);
            case ERROR -> refuse(Motif.FORMULE_EN_ERREUR);
        };
    }

    private static SiretCell number(String digits) {
        if (digits.startsWith("-")) {
            return refuse(Motif.NEGATIF);
        }
        return digits.contains(".") ? refuse(Motif.DECIMALES) : SiretDigits.judge(digits);
    }

    private static SiretCell refuse(Motif motif) {
        return new SiretCell.Refuse(motif);
    }
}
