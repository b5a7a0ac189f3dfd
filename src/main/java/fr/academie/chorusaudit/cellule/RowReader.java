package fr.academie.chorusaudit.cellule;

import fr.academie.chorusaudit.spreadsheet.Row;

/** Reads the rows of one kind of extract, once the header is known. */
public interface RowReader {

    /** The columns that such a file may have. */
    Colonnes colonnes();

    /**
     * Refuses a file that belongs elsewhere.
     *
     * @throws UnreadableException when the header shows that it does
     */
    void check(EnTete enTete) throws UnreadableException;

    /**
     * Reads one row, and hands on what it says.
     *
     * @throws RefusedException when the row cannot be used
     */
    void read(EnTete enTete, Row row, String emplacement) throws RefusedException;

    /** Notes a row that {@link #read} refused. */
    void refuse(String emplacement, RefusedException refused);

    /** The column without which a row is no header. */
    default String cle() {
        return Colonnes.SIRET;
    }

    /** What to tell when no sheet has a header. */
    default UnreadableException withoutHeader() {
        return new UnreadableException(MotifTableau.SANS_COLONNE_SIRET);
    }
}
