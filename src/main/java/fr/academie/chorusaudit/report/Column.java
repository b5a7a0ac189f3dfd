package fr.academie.chorusaudit.report;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param titre unique in its table
 * @param largeurMax in digits; longer texts wrap
 * @param valeur a String (empty: no cell), a whole number or a LocalDate
 * @param teinte the colour behind the value
 * @param <T> what a row shows
 */
record Column<T>(String titre, int largeurMax, Function<T, Object> valeur, Function<T, Teinte> teinte) {

    /** @param cle of the title, after {@code colonne.} */
    static <T> Column<T> of(String cle, int largeurMax, Function<T, Object> valeur) {
        return titled(Textes.texte("colonne." + cle), largeurMax, valeur);
    }

    static <T> Column<T> titled(String titre, int largeurMax, Function<T, Object> valeur) {
        return new Column<>(titre, largeurMax, valeur, ligne -> Teinte.AUCUNE);
    }

    Column<T> coloured(Function<T, Teinte> couleur) {
        return new Column<>(titre, largeurMax, valeur, couleur);
    }

    /** Room for the title, in three lines or so, and for the filter's button. */
    float largeurMin() {
        float titreSeul = TextWidth.of(titre) * 1.08f;
        return Math.max(Math.max(TextWidth.longestWord(titre) * 1.08f, titreSeul / 3) + 3, 6);
    }
}
