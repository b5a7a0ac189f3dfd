package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the first bytes of a file say that it is, whatever its name says. */
enum FileFormat {
    /** The container of xlsx and ods. */
    ZIP,
    /** The container of xls, and of an encrypted xlsx. */
    OLE2,
    /** Anything else that may turn out to be lines of text. */
    TEXT;

    private static final int HEAD_LENGTH = 8192;

    /** @throws RefusedException when the file is known to be something that is not read */
    static FileFormat of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_LENGTH);
        }
        if (head.length == 0) {
            throw new RefusedException(Refusal.EMPTY);
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (latin.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLE2;
        }
        if (isBareBiff(head)) {
            throw new RefusedException(Refusal.OLD_EXCEL);
        }
        if (Stream.of("%PDF", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "{\\rtf", "7z\u00bc", "Rar!", "\u001f\u008b")
                .anyMatch(latin::startsWith)) {
            throw new RefusedException(Refusal.NOT_A_SPREADSHEET);
        }
        refuseMarkup(head);
        return TEXT;
    }

    /** Excel 2 to 4 wrote its records straight into the file: a BOF record, whose length is a small number. */
    private static boolean isBareBiff(byte[] head) {
        return head.length > 4
                && head[0] == 9
                && (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8)
                && head[2] <= 16
                && head[3] == 0;
    }

    private static void refuseMarkup(byte[] head) throws RefusedException {
        String text = new String(head, markupCharset(head)).toLowerCase(Locale.ROOT);
        String start = text.replaceFirst("^[\\s\ufeff\u00ef\u00bb\u00bf]+", "");
        if (start.startsWith("mime-version:")) {
            throw new RefusedException(Refusal.WEB_PAGE);
        }
        if (!start.startsWith("<")) {
            return;
        }
        boolean xml = start.startsWith("<?xml");
        if (xml
                && (start.contains("urn:schemas-microsoft-com:office:spreadsheet")
                        || start.contains("<office:document"))) {
            throw new RefusedException(Refusal.XML_SPREADSHEET);
        }
        if (Stream.of("<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<style", "<script", "<div")
                .anyMatch(start::contains)) {
            throw new RefusedException(Refusal.WEB_PAGE);
        }
        if (xml || start.startsWith("<!")) {
            throw new RefusedException(Refusal.NOT_A_SPREADSHEET);
        }
    }

    private static Charset markupCharset(byte[] head) {
        if (head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length > 1 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.ISO_8859_1;
    }
}
