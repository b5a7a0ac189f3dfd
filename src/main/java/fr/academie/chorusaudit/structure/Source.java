package fr.academie.chorusaudit.structure;

/**
 * Where a fact was read.
 *
 * @param nature the kind of source, which decides between observations of one day
 * @param libelle for the reader of the report: file and row, {@code fiches-mars.xlsx, ligne 12}
 */
public record Source(Nature nature, String libelle) {

    /** The kinds of source, the most trusted last: on one day the API overrides a page, and a page an extract. */
    public enum Nature {
        /** One row a user and structure, under {@code input/rattachements/}. */
        RATTACHEMENTS,
        /** One row a structure, under {@code input/fiches/}. */
        EXTRAIT,
        /** A page of the portal, saved or pasted. */
        PAGE,
        /** Chorus Pro itself. */
        API
    }
}
