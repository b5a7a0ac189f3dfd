package fr.academie.chorusaudit.diagnostic;

import java.util.List;

/**
 * One finding on one school.
 *
 * @param faits the observations that it rests on, at least one for every bloquant or majeur
 * @param annexe5 true when only an assistance request can mend it
 */
public record Constat(Code code, List<FaitCite> faits, boolean annexe5) {

    public Constat {
        faits = List.copyOf(faits);
        if (code.gravite().compareTo(Gravite.MAJEUR) <= 0 && faits.isEmpty()) {
            throw new IllegalArgumentException(code + " accuses a school without citing a fact");
        }
    }
}
