package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.spreadsheet.Cell;

/** Reads a cell of the SIRET column: what can be read without doubt is read, the rest is refused with its reason. */
public final class SiretReader {

    private SiretReader() {}

    /** What the cell holds; a blank one is refused, too, and so is a number whose key is wrong. */
    public static SiretCell read(Cell cell) {
        return read(cell, true);
    }

    /** @param verifyKey false: 14 digits are enough, as in the sandbox of Chorus Pro; nothing is repaired without a key */
    static SiretCell read(Cell cell, boolean verifyKey) {
        SiretCell read = readAnyKey(cell);
        boolean isWrong =
                verifyKey && read instanceof SiretCell.Lu lu && !lu.siret().hasValidKey();
        return isWrong ? refuse(Motif.CLE) : read;
    }

    private static SiretCell readAnyKey(Cell cell) {
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
