package fr.academie.chorusaudit.referentiel;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a page, once it is known what it is.
 *
 * @param ligne which line holds it, in the order of the page
 * @param numero the number of that line for the reader, 0 when there is none
 * @param label null for a text or a box
 * @param texte what stands behind the label on its line; otherwise the piece itself
 */
record Token(int ligne, int numero, @Nullable Label label, String texte) {

    boolean isBox() {
        return label == null && Cases.isBox(texte);
    }

    boolean isText() {
        return label == null && !Cases.isBox(texte);
    }

    /** A label that nothing follows on its line. */
    boolean isBareLabel() {
        return label != null && texte.isEmpty();
    }

    Token with(String value) {
        return new Token(ligne, numero, label, value);
    }
}
