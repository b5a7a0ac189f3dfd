package fr.academie.chorusaudit.spreadsheet;

/**
 * How far an archive may inflate before it is taken for a zip bomb.
 *
 * <p>A sheet of a million rows inflates 10 to 20 times, to a few hundred megabytes; a bomb inflates a thousand times.
 */
final class InflationLimit {

    private static final int MAX_RATIO = 100;

    private final long grace;
    private final long maxTotal;
    private long total;

    /**
     * @param grace bytes that a part may always inflate to, whatever its ratio: small parts compress very well
     * @param maxTotal bytes that all parts opened may inflate to together
     */
    InflationLimit(long grace, long maxTotal) {
        this.grace = grace;
        this.maxTotal = maxTotal;
    }

    static InflationLimit standard() {
        return new InflationLimit(16L << 20, 4L << 30);
    }

    /** Counts {@code bytes} more, of a part that has reached {@code inflated} out of {@code compressed} bytes. */
    void count(int bytes, long inflated, long compressed) throws RefusedException {
        total += bytes;
        if (total > maxTotal || (inflated > grace && inflated / MAX_RATIO > compressed)) {
            throw new RefusedException(Refusal.SUSPECT_ARCHIVE);
        }
    }
}
