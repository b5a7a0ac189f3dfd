package fr.academie.chorusaudit.cellule;

import fr.academie.chorusaudit.structure.Siret;

/** What a cell of the SIRET column holds. */
public sealed interface SiretCell {

    /** A SIRET, {@code repare} when leading zeros were put back. */
    record Lu(Siret siret, boolean repare) implements SiretCell {}

    /** No SIRET that could be read without doubt. */
    record Refuse(MotifSiret motif) implements SiretCell {

        /** One French sentence for a bursar: why, and what to do. */
        public String phrase() {
            return motif.phrase();
        }
    }
}
