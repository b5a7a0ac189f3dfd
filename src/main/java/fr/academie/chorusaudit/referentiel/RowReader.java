package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.spreadsheet.Row;

/** Reads the rows of one kind of extract, once the header is known. */
interface RowReader {

    Colonnes colonnes();

    /** @throws UnreadableException when the header shows that the file belongs elsewhere */
    void check(EnTete enTete) throws UnreadableException;

    /** @throws RefusedException when the row cannot be used */
    void read(EnTete enTete, Row row, String emplacement) throws RefusedException;
}
