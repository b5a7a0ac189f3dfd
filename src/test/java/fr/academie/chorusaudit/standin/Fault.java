package fr.academie.chorusaudit.standin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One fault on demand.
 *
 * @param every 1 call in that many, of those that {@code target} names
 * @param target empty: every call of the API; else the label of an {@link Operation}, or a SIRET
 */
public record Fault(FaultKind kind, int every, String target) {

    private static final Pattern WRITTEN = Pattern.compile("([^:@]+)(?::([1-9]\\d{0,8}))?(?:@([a-z]+|\\d{14}))?");

    /**
     * Reads {@code KIND[:EVERY][@TARGET]}: {@code 500:7}, {@code muet:20@consulter}, {@code 503@jeton}. Without
     * {@code EVERY}, each call.
     *
     * @throws IllegalArgumentException with a French sentence
     */
    public static Fault parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "Panne « " + text + " » illisible : écrivez GENRE:N ou GENRE:N@CIBLE, par exemple 500:7.");
        }
        String target = matcher.group(3) == null ? "" : matcher.group(3);
        if (target.matches("[a-z]+") && !isOperation(target)) {
            throw new IllegalArgumentException("Cible de panne inconnue : « " + target + " ».");
        }
        int every = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        return new Fault(FaultKind.of(matcher.group(1)), every, target);
    }

    /** Whether a call of this kind, about this SIRET (empty: none), may meet the fault. */
    boolean concerns(Operation operation, String siret) {
        return target.isEmpty()
                ? operation != Operation.JETON
                : target.equals(operation.label()) || target.equals(siret);
    }

    private static boolean isOperation(String label) {
        for (Operation operation : Operation.values()) {
            if (operation.label().equals(label)) {
                return true;
            }
        }
        return false;
    }
}
