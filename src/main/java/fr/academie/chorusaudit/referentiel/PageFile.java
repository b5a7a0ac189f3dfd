package fr.academie.chorusaudit.referentiel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a page of the portal from a table, by content, and opens it as lines. */
final class PageFile {

    static final int MAX_MEGABYTES = 20;

    private static final int HEAD = 64 * 1024;
    private static final Pattern HTML = Pattern.compile(
            "^\\s*(<\\?xml[^>]{0,200}>\\s*)?(<!--.{0,2000}?-->\\s*)*<(!doctype html|html|head|body|meta|div|table|section|main|p|form)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
            boolean html = HTML.matcher(start).find();
            if (!html && !Labels.looksLikePage(Lines.of(start, false))) {
                return Optional.empty();
            }
            byte[] rest = in.readNBytes(MAX_MEGABYTES * 1024 * 1024 - head.length + 1);
            if (head.length + rest.length > MAX_MEGABYTES * 1024 * 1024) {
                throw new UnreadableException(Motif.PAGE_TROP_GRANDE, MAX_MEGABYTES);
            }
            byte[] all = new byte[head.length + rest.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            return Optional.of(Lines.of(Encodage.decode(all), html));
        }
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
