package fr.academie.chorusaudit.cellule;

import fr.academie.chorusaudit.spreadsheet.Cell;

/** Reads a cell of the SIRET column: what can be read without doubt is read, the rest is refused with its reason. */
public final class SiretReader {

    private SiretReader() {}

    /** What the cell holds; a blank one is refused, too. */
    public static SiretCell read(Cell cell) {
        return switch (cell.kind()) {
            case BLANK -> refuse(cell.formula() ? MotifSiret.FORMULE_SANS_VALEUR : MotifSiret.MANQUANT);
            case TEXT -> cell.isBlank() ? refuse(MotifSiret.MANQUANT) : SiretText.read(cell.text());
            case NUMBER -> number(cell.text());
            case DATE -> refuse(MotifSiret.DATE);
            case BOOLEAN -> refuse(MotifSiret.BOOLEEN);
            case ERROR -> refuse(MotifSiret.FORMULE_EN_ERREUR);
        };
    }

    private static SiretCell number(String digits) {
        if (digits.startsWith("-")) {
            return refuse(MotifSiret.NEGATIF);
        }
        return digits.contains(".") ? refuse(MotifSiret.DECIMALES) : SiretDigits.judge(digits);
    }

    private static SiretCell refuse(MotifSiret motif) {
        return new SiretCell.Refuse(motif);
    }
}
