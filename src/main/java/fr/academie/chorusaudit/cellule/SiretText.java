package fr.academie.chorusaudit.cellule;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a SIRET that somebody typed, pasted or exported as text. */
final class SiretText {

    /** Beyond this, whatever else it is, it is not one number. */
    private static final int MAX_LENGTH = 200;

    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final String LABEL = "(?:siret|siren|numero|num|no|n|code)";
    private static final Pattern LABEL_BEFORE = Pattern.compile("^" + LABEL + "(?![a-z])[^a-z0-9]*");
    private static final Pattern LABEL_AFTER = Pattern.compile("[^a-z0-9]*(?<![a-z])" + LABEL + "$");
    private static final Pattern SCIENTIFIC = Pattern.compile("([0-9]+)(?:[.,]([0-9]+))?e([+-]?)([0-9]{1,3})");
    private static final Pattern UAI = Pattern.compile("[0-9]{7}[a-z]");
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{1,2}([/.-])[0-9]{1,2}\\1(?:[0-9]{2}|[0-9]{4})|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ t].*)?");
    private static final Pattern ZERO_DECIMALS = Pattern.compile("(.*[0-9])[.,]0{1,2}|([0-9]{14})[.,]0+");
    private static final Pattern ONE_MARK = Pattern.compile("[^.,]*[.,][^.,]*");
    private static final Pattern SIREN_AND_NIC = Pattern.compile("[^.,]*[.,][0-9]{5}");
    private static final Pattern TWO_NUMBERS = Pattern.compile("[0-9]{14}[^0-9]+[0-9]{14}");

    private SiretText() {}

    /** @param raw a text in which something can be seen */
    static SiretCell read(String raw) {
        if (PLAIN.matcher(raw).matches()) {
            return SiretDigits.judge(raw);
        }
        String text = legible(raw).strip();
        if (text.length() > MAX_LENGTH) {
            return refuse(MotifSiret.TROP_LONG);
        }
        if (text.startsWith("#")) {
            return refuse(MotifSiret.FORMULE_EN_ERREUR);
        }
        if (text.equals("vrai") || text.equals("faux")) {
            return refuse(MotifSiret.BOOLEEN);
        }
        return bare(trimMarks(withoutLabels(trimMarks(text))));
    }

    /** The digits and letters left when marks around them and « SIRET : » are gone. */
    private static SiretCell bare(String text) {
        if (text.chars().noneMatch(SiretText::isDigit)) {
            return refuse(MotifSiret.PAS_DE_NUMERO);
        }
        String compact = text.replace(" ", "");
        if (compact.chars().anyMatch(SiretText::isLetter)) {
            return withLetters(compact);
        }
        if (text.startsWith("-")) {
            return refuse(MotifSiret.NEGATIF);
        }
        if (DATE.matcher(text).matches()) {
            return refuse(MotifSiret.DATE);
        }
        Matcher zeros = ZERO_DECIMALS.matcher(compact);
        if (zeros.matches()) {
            compact = zeros.group(1) != null ? zeros.group(1) : zeros.group(2);
        }
        if (TWO_NUMBERS.matcher(compact).matches()) {
            return refuse(MotifSiret.PLUSIEURS);
        }
        if (ONE_MARK.matcher(compact).matches()
                && !SIREN_AND_NIC.matcher(compact).matches()) {
            return refuse(MotifSiret.DECIMALES);
        }
        return SiretDigits.judge(compact.replaceAll("[^0-9]", ""));
    }

    private static SiretCell withLetters(String compact) {
        Matcher scientific = SCIENTIFIC.matcher(compact);
        if (scientific.matches()) {
            return scientific(scientific);
        }
        if (UAI.matcher(compact).matches()) {
            return refuse(MotifSiret.UAI);
        }
        return refuse(TWO_NUMBERS.matcher(compact).find() ? MotifSiret.PLUSIEURS : MotifSiret.LETTRES);
    }

    /** {@code 1.9382780500014E13} has kept every digit, {@code 1,93828E+13} has not. */
    private static SiretCell scientific(Matcher number) {
        String whole = number.group(1);
        String decimals = number.group(2) == null ? "" : number.group(2);
        int exponent = Integer.parseInt(number.group(4));
        if (number.group(3).equals("-") || decimals.length() < exponent) {
            return refuse(MotifSiret.ABIME);
        }
        boolean isWhole = decimals.substring(exponent).chars().allMatch(c -> c == '0');
        return isWhole ? SiretDigits.judge(whole + decimals.substring(0, exponent)) : refuse(MotifSiret.DECIMALES);
    }

    /** Lower case without accents, any decimal digit as ASCII, any space as a space, any dash as a hyphen. */
    private static String legible(String raw) {
        StringBuilder result = new StringBuilder();
        String plain = Mots.withoutAccents(raw.length() > 4 * MAX_LENGTH ? raw.strip() : raw);
        plain.codePoints().limit(2L * MAX_LENGTH).forEach(c -> {
            switch (Character.getType(c)) {
                case Character.DECIMAL_DIGIT_NUMBER -> result.append((char) ('0' + Character.digit(c, 10)));
                case Character.DASH_PUNCTUATION -> result.append('-');
                case Character.FORMAT -> {}
                default -> appendMark(result, c);
            }
        });
        return result.toString().toLowerCase(Locale.ROOT);
    }

    private static void appendMark(StringBuilder result, int c) {
        if (c == 0x2212) {
            result.append('-');
        } else if (Mots.isSpace(c) || c == '°' || c == 'º') {
            result.append(' ');
        } else if ("'’‘ʼ`´\"“”«»".indexOf(c) < 0) {
            result.appendCodePoint(c);
        }
    }

    private static String withoutLabels(String text) {
        String rest = text;
        for (Matcher m = LABEL_BEFORE.matcher(rest); m.find(); m = LABEL_BEFORE.matcher(rest)) {
            rest = rest.substring(m.end());
        }
        return LABEL_AFTER.matcher(rest).replaceFirst("");
    }

    /** Drops what stands around the number, but for the minus of a negative one. */
    private static String trimMarks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !isAlphanumeric(text.charAt(start)) && !isMinus(text, start)) {
            start++;
        }
        while (end > start && !isAlphanumeric(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isMinus(String text, int at) {
        return text.charAt(at) == '-' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private static boolean isAlphanumeric(int c) {
        return isDigit(c) || isLetter(c);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static SiretCell refuse(MotifSiret motif) {
        return new SiretCell.Refuse(motif);
    }
}
