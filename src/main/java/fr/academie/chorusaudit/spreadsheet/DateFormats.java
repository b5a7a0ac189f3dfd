package fr.academie.chorusaudit.spreadsheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which cell styles of an Excel workbook show a number as a day: nothing else tells a date from a number. */
final class DateFormats {

    /** Excel allows about 250. */
    private static final int MAX_CUSTOM = 10_000;

    private static final int MAX_PATTERN_LENGTH = 1_000;

    /** Quoted, escaped, filling and spacing characters, colours and locales; not elapsed time like {@code [h]}. */
    private static final Pattern DECORATION =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

    private final Map<Integer, String> patterns = new HashMap<>();
    private final BitSet dayStyles = new BitSet();
    private int styles;

    void addFormat(int id, String pattern) throws RefusedException {
        if (patterns.size() >= MAX_CUSTOM) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        patterns.put(id, pattern.length() > MAX_PATTERN_LENGTH ? "" : pattern);
    }

    /** The next cell style, numbered from 0, shows its numbers by this format. */
    void addStyle(int formatId) {
        dayStyles.set(styles++, showsDay(formatId));
    }

    boolean isDay(int style) {
        return style >= 0 && dayStyles.get(style);
    }

    private boolean showsDay(int formatId) {
        String pattern = patterns.get(formatId);
        if (pattern == null) {
            // Built-in formats: 14 to 17 and 22 show days, 18 to 21 and 45 to 47 times (ECMA-376 part 1, §18.8.30).
            return (formatId >= 14 && formatId <= 17) || formatId == 22;
        }
        return DateUtil.isADateFormat(-1, pattern) && namesDay(pattern);
    }

    /** A format of hours and minutes is a date to POI, but it has no day. */
    private static boolean namesDay(String pattern) {
        String letters = DECORATION
                .matcher(pattern)
                .replaceAll("")
                .replaceFirst(";.*", "")
                .toLowerCase(Locale.ROOT);
        return letters.matches(".*[dy].*") || (letters.contains("m") && !letters.matches(".*[hs].*"));
    }
}
