package fr.academie.chorusaudit.mail;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Makes any text fit for a subject or a sentence, whoever wrote it. */
final class Affichage {

    private static final char ELLIPSIS = '…';

    private Affichage() {}

    /**
     * One line of at most {@code longest} characters: line ends, tabs and control characters become spaces; what is
     * invisible, or turns the direction of writing, goes; {@code ://} is broken up, for mail readers make links of it by
     * themselves.
     */
    static String uneLigne(String texte, int longest) {
        String head = texte.length() > 4 * longest ? texte.substring(0, 4 * longest) : texte;
        StringBuilder line = new StringBuilder(head.length());
        Normalizer.normalize(head, Normalizer.Form.NFC).codePoints().forEach(c -> append(line, c));
        String clean = line.toString().replaceAll(" {2,}", " ").strip().replace("://", " ");
        return clean.length() > longest ? cut(clean, longest) : clean;
    }

    /** Several lines, each cleaned like {@link #uneLigne}, of at most {@code longest} characters together. */
    static String lignes(String texte, int longest) {
        String clean = texte.lines().map(line -> uneLigne(line, longest)).collect(Collectors.joining("\n"));
        return clean.length() > longest ? cut(clean, longest) : clean;
    }

    private static void append(StringBuilder line, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> line.append(' ');
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
            default -> line.appendCodePoint(c);
        }
    }

    private static String cut(String texte, int longest) {
        int end = longest - 1;
        if (Character.isHighSurrogate(texte.charAt(end - 1))) {
            end--;
        }
        return texte.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
