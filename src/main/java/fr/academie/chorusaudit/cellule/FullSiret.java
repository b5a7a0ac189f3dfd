package fr.academie.chorusaudit.cellule;

import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.structure.Siret;

/**
 * A SIRET that is there in full, read as in the list. Nothing is repaired here: a fiche attached to the wrong structure
 * would accuse one school of another's facts.
 */
public final class FullSiret {

    private FullSiret() {}

    /**
     * The SIRET of a cell.
     *
     * @throws RefusedException when the cell holds none, or one that lacks digits
     */
    public static Siret read(Cell cell) throws RefusedException {
        SiretCell read = SiretReader.read(cell);
        if (read instanceof SiretCell.Refuse refuse) {
            throw new RefusedException(refuse.phrase());
        }
        SiretCell.Lu lu = (SiretCell.Lu) read;
        if (lu.repare()) {
            throw new RefusedException(MotifTableau.SIRET_INCOMPLET.sentence());
        }
        return lu.siret();
    }
}
