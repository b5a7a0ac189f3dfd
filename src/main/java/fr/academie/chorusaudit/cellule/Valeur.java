package fr.academie.chorusaudit.cellule;

import fr.academie.chorusaudit.spreadsheet.Cell;

/**
 * What a cell says.
 *
 * @param texte canonical for {@link Etat#LUE}, as written for {@link Etat#NON_RECONNUE}, empty otherwise
 */
public record Valeur(Etat etat, String texte) {

    /** How much a cell says. */
    public enum Etat {
        LUE,
        /** Nothing in the cell, or a word that says so: it depends on the row whether the field is empty. */
        VIDE,
        /** Says nothing of the field. */
        INCONNUE,
        /** Something, but not one of the values that the field can have. */
        NON_RECONNUE
    }

    private static final int MAX_LENGTH = 1000;

    public static final Valeur VIDE = new Valeur(Etat.VIDE, "");
    public static final Valeur INCONNUE = new Valeur(Etat.INCONNUE, "");

    /** A value in its canonical form. */
    public static Valeur lue(String texte) {
        return new Valeur(Etat.LUE, texte);
    }

    /** A text that is none of the field's values. */
    public static Valeur nonReconnue(String texte) {
        return new Valeur(Etat.NON_RECONNUE, texte);
    }

    /** The text of any cell, {@link Etat#INCONNUE} where its writer did not know. */
    public static Valeur of(Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR) {
            return INCONNUE;
        }
        if (cell.isBlank()) {
            // A formula that gives nothing found nothing: nobody looked at the portal.
            return cell.formula() ? INCONNUE : VIDE;
        }
        return of(cell.text());
    }

    /** As {@link #of(Cell)}, for what stands behind a label of a page. */
    public static Valeur of(String raw) {
        String texte = Mots.tidy(raw);
        if (texte.isEmpty()) {
            return VIDE;
        }
        if (Mentions.isInconnu(texte)) {
            return INCONNUE;
        }
        if (Mentions.isVide(texte)) {
            return VIDE;
        }
        return texte.length() > MAX_LENGTH ? nonReconnue(texte) : lue(texte);
    }
}
