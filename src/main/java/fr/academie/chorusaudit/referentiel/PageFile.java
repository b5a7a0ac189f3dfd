package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a page of the portal from a table, by content, and opens it as lines. */
final class PageFile {

    static final int MAX_MEGABYTES = 20;

    private static final int HEAD = 64 * 1024;
    private static final Pattern HTML = Pattern.compile(
            "<(!doctype html|html|head|body|meta|div|table|section|main|p|form)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_DECLARATION = Pattern.compile("<\\?xml[^>]{0,200}>");

    private PageFile() {}

    /**
     * The lines of a page; empty when the file is something else.
     *
     * @throws UnreadableException when the page is larger than {@link #MAX_MEGABYTES}
     */
    static Optional<List<Line>> open(Path file) throws IOException, UnreadableException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            String start = isBinary(head) ? "" : Encodage.decode(head);
            boolean html = startsAsHtml(start);
            if (!html && !Labels.looksLikePage(Lines.of(start, false))) {
                return Optional.empty();
            }
            byte[] rest = in.readNBytes(MAX_MEGABYTES * 1024 * 1024 - head.length + 1);
            if (head.length + rest.length > MAX_MEGABYTES * 1024 * 1024) {
                throw new UnreadableException(Motif.PAGE_TROP_GRANDE.sentence(MAX_MEGABYTES));
            }
            byte[] all = new byte[head.length + rest.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            return Optional.of(Lines.of(Encodage.decode(all), html));
        }
    }

    /** By hand: a pattern that skips any number of comments takes for ever on a page made of them. */
    private static boolean startsAsHtml(String text) {
        int at = afterSpaces(text, 0);
        Matcher declaration = XML_DECLARATION.matcher(text).region(at, text.length());
        if (declaration.lookingAt()) {
            at = afterSpaces(text, declaration.end());
        }
        while (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at + 4);
            if (end < 0) {
                return true;
            }
            at = afterSpaces(text, end + 3);
        }
        return HTML.matcher(text).region(at, text.length()).lookingAt();
    }

    private static int afterSpaces(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBinary(byte[] head) {
        boolean utf16 = head.length > 1 && ((head[0] & 0xFF) == 0xFF || (head[0] & 0xFF) == 0xFE);
        for (int i = 0; i < Math.min(head.length, 1024) && !utf16; i++) {
            if (head[i] == 0) {
                return true;
            }
        }
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9;
    }
}
