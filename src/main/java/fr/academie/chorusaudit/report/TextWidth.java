package fr.academie.chorusaudit.report;

/** Estimates how wide text is, in widths of a digit, which is the unit of column widths. No font is needed, so that the
 * program runs where none is installed. */
final class TextWidth {

    private static final float[] WIDTHS = new float[256];

    static {
        for (char c = 0; c < WIDTHS.length; c++) {
            WIDTHS[c] = widthOf(c);
        }
    }

    private TextWidth() {}

    /** The width of the longest line. */
    static float of(String text) {
        float widest = 0;
        float line = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                widest = Math.max(widest, line);
                line = 0;
            } else {
                line += width(c);
            }
        }
        return Math.max(widest, line);
    }

    /** How many lines the text takes when wrapped between words in a column of this width. */
    static int lines(String text, float column) {
        int lines = 1;
        float line = 0;
        float word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines += 1 + breaks(line, word, column);
                line = 0;
                word = 0;
            } else {
                word += width(c);
                if (c == ' ' || c == '-') {
                    int breaks = breaks(line, word, column);
                    lines += breaks;
                    line = breaks > 0 ? word % column : line + word;
                    word = 0;
                }
            }
        }
        return lines + breaks(line, word, column);
    }

    /** The width of the longest word, which no wrapping makes narrower. */
    static float longestWord(String text) {
        float longest = 0;
        float word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word = c == ' ' || c == '\n' ? 0 : word + width(c);
            longest = Math.max(longest, word);
        }
        return longest;
    }

    private static int breaks(float line, float word, float column) {
        if (line + word <= column) {
            return 0;
        }
        return (line > 0 ? 1 : 0) + (int) (word / (column + 0.01f));
    }

    private static float width(char c) {
        return c < WIDTHS.length ? WIDTHS[c] : 1.1f;
    }

    private static float widthOf(char c) {
        if (c == 'W' || c == 'M' || c == 'm' || c == 'w' || c == '@' || c == '%') {
            return 1.5f;
        }
        if (Character.isUpperCase(c)) {
            return 1.2f;
        }
        return "iljtfrI.,:;'!|()-[] \u00A0".indexOf(c) >= 0 ? 0.55f : 0.98f;
    }
}
