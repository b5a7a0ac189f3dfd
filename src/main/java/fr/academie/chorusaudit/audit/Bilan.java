package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Verdict;
import java.util.Map;

/**
 * The figures of a run, counted by the database.
 *
 * @param verdicts schools by verdict, zeros included
 * @param constats schools by code, zeros included
 * @param annexe5 assistance requests to make
 * @param annexe5EnCours cases for which a request is under way
 */
public record Bilan(Map<Verdict, Long> verdicts, Map<Code, Long> constats, long annexe5, long annexe5EnCours) {

    /** All the schools audited. */
    public long auditees() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }
}
