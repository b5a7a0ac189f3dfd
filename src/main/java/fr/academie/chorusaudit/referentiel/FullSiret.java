package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.input.SiretCell;
import fr.academie.chorusaudit.input.SiretReader;
import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.structure.Siret;

/**
 * A SIRET that is there in full, read as in the list. Nothing is repaired here: a fiche attached to the wrong structure
 * would accuse one school of another's facts.
 */
final class FullSiret {

    private FullSiret() {}

    static Siret read(Cell cell) throws RefusedException {
        SiretCell read = SiretReader.read(cell);
        if (read instanceof SiretCell.Refuse refuse) {
            throw new RefusedException(refuse.phrase());
        }
        SiretCell.Lu lu = (SiretCell.Lu) read;
        if (lu.repare()) {
            throw new RefusedException(Motif.SIRET_INCOMPLET.sentence());
        }
        return lu.siret();
    }
}
