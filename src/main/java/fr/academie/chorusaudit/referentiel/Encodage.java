package fr.academie.chorusaudit.referentiel;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes a text: by its BOM, else by what an HTML page declares, else as strict UTF-8, else as windows-1252. */
final class Encodage {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.\\-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private Encodage() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        Charset declared = declared(bytes);
        String text = declared == null ? null : strictly(bytes, declared);
        if (text == null) {
            text = strictly(bytes, StandardCharsets.UTF_8);
        }
        return text == null ? new String(bytes, WINDOWS_1252) : text;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher meta = DECLARED.matcher(head);
        if (!meta.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(meta.group(1));
            // As browsers do: a page that says Latin-1 is written in what Windows makes of it.
            return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The text, or null where a byte is wrong; a character that the end cuts off is left out. */
    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder();
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        try {
            var result = decoder.decode(ByteBuffer.wrap(bytes), text, false);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            return null;
        }
        return text.flip().toString();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
