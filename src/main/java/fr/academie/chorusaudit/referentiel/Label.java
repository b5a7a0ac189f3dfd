package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.structure.Champ;
import org.jspecify.annotations.Nullable;

/**
 * A word of the portal that a page shows beside or above a value.
 *
 * @param champ for {@link Kind#CHAMP} only
 */
record Label(Kind kind, @Nullable Champ champ) {

    enum Kind {
        /** « Type d'identifiant »: a fiche begins. */
        TYPE_IDENTIFIANT,
        IDENTIFIANT,
        /** Another name for the identifier, and what « Type d'identifiant » says. */
        SIRET,
        CHAMP,
        DATE,
        /** « Informations générales »: a fiche begins. */
        DEBUT,
        /** Any other heading or button: no value stands behind it, and it is not a value itself. */
        TITRE
    }

    /** True when it stands beside a check box. */
    boolean isBox() {
        return champ != null && champ.type() == Champ.Type.OUI_NON;
    }

    /** True when the number of the structure stands behind it. */
    boolean isIdentifier() {
        return kind == Kind.IDENTIFIANT || kind == Kind.SIRET;
    }

    /** True when a value belongs to it. */
    boolean isField() {
        return kind != Kind.DEBUT && kind != Kind.TITRE && kind != Kind.DATE;
    }

    /**
     * A label found at the start of a text.
     *
     * @param end where its last word ends in the text
     * @param reste what stands behind it, without the separator
     */
    record Match(Label label, int end, String reste) {}
}
