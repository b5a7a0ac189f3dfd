package fr.academie.chorusaudit.spreadsheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in full digits: a SIRET is a number of 14 digits to a spreadsheet, shown as {@code 1,93828E+13}. */
final class Numbers {

    /** No double needs more, and {@link BigDecimal} takes quadratic time. */
    private static final int MAX_RAW_LENGTH = 64;
    /** The decimal exponents of doubles, subnormal ones included. */
    private static final int MAX_EXPONENT = 330;
    /** Digits that survive the way through a double; Excel writes 1.1 as 1.1000000000000001. */
    private static final int EXACT_DIGITS = 15;

    private Numbers() {}

    /** The number that a file writes as {@code raw}, or null when that is not a number that a spreadsheet can hold. */
    static @Nullable String plain(String raw) {
        if (isPlainInteger(raw)) {
            return raw;
        }
        if (raw.length() > MAX_RAW_LENGTH) {
            return null;
        }
        try {
            return plain(new BigDecimal(raw));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The shortest digits that give this very double; null for infinity and not-a-number. */
    static @Nullable String plain(double value) {
        return Double.isFinite(value) ? plain(BigDecimal.valueOf(value)) : null;
    }

    private static @Nullable String plain(BigDecimal value) {
        // 1E999999999 is a short text but a billion digits.
        if (value.signum() == 0) {
            return "0";
        }
        if (Math.abs((long) value.precision() - value.scale()) > MAX_EXPONENT) {
            return null;
        }
        BigDecimal rounded =
                value.scale() > 0 && value.precision() > EXACT_DIGITS ? BigDecimal.valueOf(value.doubleValue()) : value;
        return rounded.stripTrailingZeros().toPlainString();
    }

    private static boolean isPlainInteger(String raw) {
        if (raw.isEmpty() || raw.length() > 18 || (raw.charAt(0) == '0' && raw.length() > 1)) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
