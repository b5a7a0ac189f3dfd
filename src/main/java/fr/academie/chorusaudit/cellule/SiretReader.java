package fr.academie.chorusaudit.cellule;

import fr.academie.chorusaudit.spreadsheet.Cell;

/** Reads a cell of the SIRET column: what can be read without doubt is read, the rest is refused with its reason. */
public final class SiretReader {

    private SiretReader() {}

    /** What the cell holds; a blank one is refused, too, and so is a number whose key is wrong. */
    public static SiretCell read(Cell cell) {
        return read(cell, true);
    }

    /**
     * What the cell holds; a blank one is refused, too.
     *
     * @param verifyKey false: 14 digits are enough, as in the sandbox of Chorus Pro; nothing is repaired without a key
     */
    public static SiretCell read(Cell cell, boolean verifyKey) {
        SiretCell read = readAnyKey(cell);
        boolean isWrong =
                verifyKey && read instanceof SiretCell.Lu lu && !lu.siret().hasValidKey();
        return isWrong ? refuse(MotifSiret.CLE) : read;
    }

    private static SiretCell readAnyKey(Cell cell) {
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
