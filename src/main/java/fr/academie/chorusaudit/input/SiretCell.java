package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.structure.Siret;

/** What a cell of the SIRET column holds. */
sealed interface SiretCell {

    /** A SIRET, {@code repare} when leading zeros were put back. */
    record Lu(Siret siret, boolean repare) implements SiretCell {}

    record Refuse(Motif motif) implements SiretCell {}
}
