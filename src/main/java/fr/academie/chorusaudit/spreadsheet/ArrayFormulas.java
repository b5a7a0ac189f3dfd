package fr.academie.chorusaudit.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ranges that one formula of a sheet fills: an array formula, or one that spills, stands in the first cell only, and
 * the cells that it fills hold no more than results.
 */
final class ArrayFormulas {

    static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})", Pattern.CASE_INSENSITIVE);
    private static final Set<String> FILLING = Set.of("array", "dataTable");
    /** Of ranges that reach the row that is read: nobody has as many, and a hostile file must not take long. */
    private static final int MOST = 1_000;

    private record Range(int firstColumn, int lastColumn, long lastRow) {}

    private final List<Range> ranges = new ArrayList<>();
    private long row;
    private boolean isTooMany;

    /**
     * Notes what a formula fills.
     *
     * @param type {@code array} or {@code dataTable}; a formula of another type fills its own cell
     * @param reference such as {@code T2:T500}
     */
    void add(@Nullable String type, @Nullable String reference) throws RefusedException {
        Matcher range = RANGE.matcher(reference == null ? "" : reference);
        if (!FILLING.contains(String.valueOf(type)) || !range.matches()) {
            return;
        }
        isTooMany |= ranges.size() == MOST;
        if (!isTooMany) {
            ranges.add(new Range(
                    XlsxSheet.column(range.group(1)),
                    XlsxSheet.column(range.group(3)),
                    Long.parseLong(range.group(4))));
        }
    }

    /** True when a formula noted before fills the cell; rows are asked for from top to bottom. */
    boolean cover(long number, int column) {
        if (number != row) {
            row = number;
            ranges.removeIf(range -> range.lastRow() < number);
        }
        for (Range range : ranges) {
            if (range.firstColumn() <= column && column <= range.lastColumn()) {
                return true;
            }
        }
        return isTooMany;
    }
}
