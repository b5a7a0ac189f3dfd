package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.EtablissementBref;
import fr.academie.chorusaudit.diagnostic.Code;
import java.time.LocalDate;
import java.util.List;

/**
 * How long the assistance requests of a run have been waiting to be made.
 *
 * @param cas how many
 * @param ageMoyen mean age in days; 0 without cases
 * @param plusAnciens the oldest first
 */
public record Anciennete(long cas, double ageMoyen, List<Cas> plusAnciens) {

    /** Nothing is waiting. */
    public static final Anciennete AUCUNE = new Anciennete(0, 0, List.of());

    /**
     * A school for which a request is to be made.
     *
     * @param depuis the day on which its main reason was first found
     */
    public record Cas(EtablissementBref etablissement, Code motif, LocalDate depuis) {}

    public Anciennete {
        plusAnciens = List.copyOf(plusAnciens);
    }
}
