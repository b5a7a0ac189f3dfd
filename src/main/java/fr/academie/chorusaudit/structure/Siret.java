package fr.academie.chorusaudit.structure;

import java.util.Optional;

/**
 * The 14 digits that identify a structure on Chorus Pro: the SIREN of the legal unit (9) and the NIC (5), of which the
 * last is a check digit.
 *
 * <p>Whoever reads one from a person checks its key: in the sandbox of Chorus Pro most SIRETs fail it.
 *
 * @param digits exactly 14 ASCII digits, not all zeros
 */
public record Siret(String digits) implements Comparable<Siret> {

    private static final int LENGTH = 14;
    private static final String LA_POSTE = "356000000";

    /** @throws IllegalArgumentException when {@code digits} is not a SIRET */
    public Siret {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("not a SIRET: " + digits.length() + " characters");
        }
    }

    /** Reads exactly 14 digits; empty when the text is anything else or the key is wrong. */
    public static Optional<Siret> parse(String digits) {
        return isWellFormed(digits) && keyHolds(digits) ? Optional.of(new Siret(digits)) : Optional.empty();
    }

    /** Whether the check digit agrees with the others. */
    public boolean hasValidKey() {
        return keyHolds(digits);
    }

    /** The nine digits of the legal unit. */
    public String siren() {
        return digits.substring(0, 9);
    }

    @Override
    public int compareTo(Siret other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static boolean isWellFormed(String digits) {
        return digits.length() == LENGTH
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && digits.chars().anyMatch(c -> c != '0');
    }

    /** Luhn's key; the establishments of La Poste also pass when the sum of the digits is a multiple of 5 (INSEE). */
    private static boolean keyHolds(String digits) {
        return luhn(digits) % 10 == 0
                || (digits.startsWith(LA_POSTE)
                        && digits.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
