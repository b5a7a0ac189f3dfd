package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.Mots;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Cuts a page into lines and pieces, whatever it was written in: plain text, Markdown, HTML, or a mixture. */
final class Lines {

    private static final Pattern TAG = Pattern.compile(
            "</?(p|div|ul|ol|li|table|tr|td|th|dl|dt|dd|span|input|label|br|b|strong|h[1-6])\\b[^<>]{0,500}>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern RULE = Pattern.compile("[\\s|:+=_-]*(--|==|__)[\\s|:+=_-]*");
    private static final Pattern BULLET = Pattern.compile("^(?:(?:[-*+•·▪◦‣●○>⊙⦿◉]|#{1,6})\\s+){1,4}");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__(?=\\p{L})|(?<=\\p{L}|:)__");

    /** Longer lines are no rules, and would take the pattern too long. */
    private static final int MAX_RULE = 1000;

    private Lines() {}

    /** @param html true when the text is an HTML document: its line ends then mean nothing */
    static List<Line> of(String text, boolean html) {
        String flat = text;
        boolean tags = html || TAG.matcher(text).find();
        if (tags) {
            flat = HtmlText.of(text, html);
        } else if (ENTITY.matcher(text).find()) {
            flat = Parser.unescapeEntities(text, false);
        }
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : Normalizer.normalize(flat, Normalizer.Form.NFC).split("\\R", -1)) {
            number++;
            if (line.length() > MAX_RULE || !RULE.matcher(line).matches()) {
                lines.add(new Line(tags ? 0 : number, pieces(line)));
            }
        }
        return lines;
    }

    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        for (String piece : Cases.isolate(line.strip()).split("[\t|]", -1)) {
            String bare = EMPHASIS.matcher(BULLET.matcher(piece.strip()).replaceAll(""))
                    .replaceAll("");
            for (String part : Labels.split(bare)) {
                pieces.add(Mots.tidy(part));
            }
        }
        return pieces;
    }
}
