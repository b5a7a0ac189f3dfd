package fr.academie.chorusaudit.diagnostic;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One finding on one school.
 *
 * @param faits the observations that it rests on, at least one for every bloquant or majeur
 * @param annexe5 true when only an assistance request can mend it
 */
public record Constat(Code code, List<FaitCite> faits, boolean annexe5) {

    private static final Set<Code> CONFRONTATIONS =
            EnumSet.of(Code.GESTIONNAIRE_PRINCIPAL_NON_RATTACHE, Code.FAITS_CONTRADICTOIRES);

    public Constat {
        faits = List.copyOf(faits);
        if (code.gravite().compareTo(Gravite.MAJEUR) <= 0 && faits.isEmpty()) {
            throw new IllegalArgumentException(code + " accuses a school without citing a fact");
        }
    }

    /** The day of the observation that decides: the newest of the first fact cited, the others only complete it; of all
     * facts where two are set against each other. Empty for a constat of ignorance, which rests on nothing. */
    public Optional<LocalDate> jour() {
        return faits.stream()
                .filter(fait -> CONFRONTATIONS.contains(code)
                        || fait.libelle().equals(faits.get(0).libelle()))
                .map(FaitCite::jour)
                .max(LocalDate::compareTo);
    }
}
