package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.spreadsheet.Row;

/** Reads the rows of one kind of extract, once the header is known. */
interface RowReader {

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
}
