package fr.academie.chorusaudit.spreadsheet;

/** What the text of a cell can be. */
final class CellText {

    /** Excel stops at 32,767 characters, LibreOffice at 65,535. */
    private static final int MAX_LENGTH = 100_000;

    private CellText() {}

    static void requireReasonable(CharSequence text) throws RefusedException {
        if (text.length() > MAX_LENGTH) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG);
        }
    }

    /**
     * Resolves the {@code _x000D_} escapes by which OOXML writes the characters that XML cannot (ECMA-376 part 1,
     * §22.9.2.19); a literal {@code _x000D_} comes as {@code _x005F_x000D_}.
     */
    static String unescape(String text) {
        int start = text.indexOf("_x");
        if (start < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        while (start >= 0) {
            int end = start + 7;
            int code = end <= text.length() && text.charAt(end - 1) == '_' ? hex(text, start + 2) : -1;
            if (code >= 0) {
                result.append(text, done, start).append((char) code);
                done = end;
            }
            start = text.indexOf("_x", code >= 0 ? end : start + 1);
        }
        return result.append(text, done, text.length()).toString();
    }

    private static int hex(String text, int start) {
        int code = 0;
        for (int i = start; i < start + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
