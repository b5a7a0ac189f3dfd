package fr.academie.chorusaudit.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages a file as disks, networks, foreign programs and ill will do; the same chance, the same damage. */
final class Mutation {

    private static final List<String> HOSTILE = List.of(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>&b;",
            "table:number-rows-repeated=\"2147483647\" ",
            "table:number-columns-repeated=\"99999999\" ",
            " r=\"XFD1048576\" ",
            " r=\"A99999999999\" ",
            "<v>1E400</v>",
            "<v>-1</v>",
            "</row></sheetData>",
            "<c><c><c><c>",
            "\u0000",
            "\ufffe",
            "&#x0;",
            "\"",
            "=cmd|' /C calc'!A0",
            "9".repeat(400));

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    byte[] of(byte[] original) throws IOException {
        boolean isZip = original.length > 1 && original[0] == 'P' && original[1] == 'K';
        byte[] damaged = isZip && random.nextInt(4) > 0 ? inAPart(original) : damage(original);
        return random.nextInt(4) == 0 ? damage(damaged) : damaged;
    }

    /** Inside a part of the archive, which stays one: damage to the archive itself rarely gets further than its opening. */
    private byte[] inAPart(byte[] archive) throws IOException {
        int parts = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (in.getNextEntry() != null) {
                parts++;
            }
        }
        int chosen = random.nextInt(Math.max(parts, 1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = in.getNextEntry();
            for (int i = 0; entry != null; i++, entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean isLost = i == chosen && random.nextInt(10) == 0;
                if (!isLost) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(i == chosen ? damage(content) : content);
                }
            }
        }
        return bytes.toByteArray();
    }

    private byte[] damage(byte[] original) {
        byte[] bytes = original;
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            bytes = bytes.length == 0 ? bytes : damageOnce(bytes);
        }
        return bytes;
    }

    private byte[] damageOnce(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1 << random.nextInt(14)));
        return switch (random.nextInt(8)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> {
                byte[] noisy = bytes.clone();
                for (int i = at; i < at + length; i++) {
                    noisy[i] = (byte) random.nextInt(256);
                }
                yield noisy;
            }
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> join(bytes, at, new byte[0], at + length);
            case 4 -> join(bytes, at + length, Arrays.copyOfRange(bytes, at, at + length), at + length);
            case 5 -> join(bytes, at, new byte[length], at + length);
            case 6 -> {
                byte[] hostile = HOSTILE.get(random.nextInt(HOSTILE.size())).getBytes(StandardCharsets.UTF_8);
                int place = after(bytes, at, random.nextBoolean() ? '>' : ' ');
                yield join(bytes, place, hostile, place);
            }
            default -> {
                byte[] number = bytes.clone();
                for (int i = at; i < number.length; i++) {
                    if (number[i] >= '0' && number[i] <= '9') {
                        number[i] = (byte) ('0' + random.nextInt(10));
                        break;
                    }
                }
                yield number;
            }
        };
    }

    private static int after(byte[] bytes, int from, char wanted) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i + 1;
            }
        }
        return from;
    }

    private static byte[] join(byte[] bytes, int end, byte[] middle, int start) {
        byte[] joined = new byte[end + middle.length + bytes.length - start];
        System.arraycopy(bytes, 0, joined, 0, end);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(bytes, start, joined, end + middle.length, bytes.length - start);
        return joined;
    }
}
