package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file: what its byte order mark says, else UTF-8 if the whole file is, else windows-1252, which
 * is what Excel writes in France.
 *
 * @param markLength bytes of the byte order mark, which is no part of the first header
 */
record TextEncoding(Charset charset, int markLength) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int MAX_CONTROLS_PER_CENT = 1;
    private static final int FORGIVEN_CONTROLS = 8;

    /** @throws RefusedException when the file is not text */
    static TextEncoding of(Path file) throws IOException {
        TextEncoding marked = ofMark(file);
        try {
            marked.requireText(file, CodingErrorAction.REPORT);
            return marked;
        } catch (CharacterCodingException e) {
            // A marked file with a bad byte is still what it says: that byte becomes a replacement character.
            TextEncoding fallback = marked.markLength > 0 ? marked : new TextEncoding(WINDOWS_1252, 0);
            fallback.requireText(file, CodingErrorAction.REPLACE);
            return fallback;
        }
    }

    private static TextEncoding ofMark(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | (head[1] & 0xff);
        if (first == 0xfffe) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (first == 0xfeff) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        boolean utf8 = first == 0xefbb && head.length > 2 && (head[2] & 0xff) == 0xbf;
        return new TextEncoding(StandardCharsets.UTF_8, utf8 ? 3 : 0);
    }

    Reader reader(Path file) throws IOException {
        return reader(file, CodingErrorAction.REPLACE);
    }

    private Reader reader(Path file, CodingErrorAction onError) throws IOException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError);
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markLength);
        return new InputStreamReader(in, decoder);
    }

    /** A binary file passes for windows-1252 otherwise, where nearly every byte is a character. */
    private void requireText(Path file, CodingErrorAction onError) throws IOException {
        long characters = 0;
        long controls = 0;
        char[] buffer = new char[1 << 15];
        try (Reader reader = reader(file, onError)) {
            int count = reader.read(buffer);
            while (count >= 0) {
                for (int i = 0; i < count; i++) {
                    char c = buffer[i];
                    controls += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' ? 1 : 0;
                }
                characters += count;
                count = reader.read(buffer);
            }
        }
        // A few are forgiven, such as the Ctrl-Z that ended a text file of MS-DOS, or what a bad export left in a cell.
        if (controls > FORGIVEN_CONTROLS && controls * 100 > characters * MAX_CONTROLS_PER_CENT) {
            throw new RefusedException(Refusal.NOT_A_SPREADSHEET);
        }
    }
}
