package fr.academie.chorusaudit.report;

/** Makes any text fit for a cell, whoever wrote it. */
final class CellText {

    /** What a cell of an .xlsx file takes at most. */
    static final int MAX = 32_767;

    private static final char REPLACEMENT = '\uFFFD';

    private CellText() {}

    /** Without control characters (line feeds stay, other line ends become one), with every lone surrogate replaced, and
     * cut with an ellipsis at {@link #MAX}. */
    static String clean(String text) {
        String clean = isPlain(text) ? text : scrub(text);
        return clean.length() > MAX ? cut(clean) : clean;
    }

    /** True when a spreadsheet could take the text for a formula, were it typed or read from a CSV file. */
    static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\0".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        if (c < 0xA0) {
            return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t';
        }
        return c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c < 0xFFFE);
    }

    private static String scrub(String text) {
        StringBuilder scrubbed = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i == text.length() || text.charAt(i) != '\n') {
                    scrubbed.append('\n');
                }
            } else if (c >= 0xD800 && c <= 0xDFFF) {
                scrubbed.append(REPLACEMENT);
            } else if (c > 0xFFFF || isPlain((char) c)) {
                scrubbed.appendCodePoint(c);
            }
        }
        return scrubbed.toString();
    }

    private static String cut(String text) {
        int end = MAX - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
