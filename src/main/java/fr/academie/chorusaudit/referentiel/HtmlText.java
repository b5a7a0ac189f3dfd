package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.Mots;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text that a reader of an HTML page sees, blocks on lines of their own, cells between tabs, check boxes as symbols.
 * Scripts, styles, hidden fields and every attribute but the state and value of a visible field are left out.
 */
final class HtmlText implements NodeFilter {

    /** What stands in a list where nothing has been chosen: the portal's own word. */
    static final String NOTHING_CHOSEN = "— Aucun —";

    private static final Set<String> UNSEEN = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "nav",
            "option",
            "datalist",
            "math",
            "canvas",
            "audio",
            "video");
    private static final Set<String> INLINE = Set.of(
            "span", "b", "strong", "i", "em", "a", "u", "small", "font", "abbr", "sup", "sub", "mark", "code", "bdi",
            "img", "input");
    private static final Set<String> CELL = Set.of("td", "th", "label", "select", "textarea", "output");
    private static final Set<String> UNSEEN_INPUT =
            Set.of("hidden", "password", "submit", "button", "reset", "image", "file");
    private static final Set<String> ALT_CHECKED = Set.of("coche", "cochee", "vrai", "true", "checked", "oui");
    private static final Set<String> ALT_UNCHECKED = Set.of(
            "non coche", "non cochee", "decoche", "decochee", "faux", "false", "not checked", "unchecked", "non");
    private static final Pattern HIDDEN_STYLE =
            Pattern.compile("(display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final StringBuilder text = new StringBuilder();
    private final boolean document;

    private HtmlText(boolean document) {
        this.document = document;
    }

    /** @param document false for a text that holds fragments of HTML: its own lines and tabs then count */
    static String of(String html, boolean document) {
        Document parsed = document ? Jsoup.parse(html) : Jsoup.parseBodyFragment(html);
        HtmlText reader = new HtmlText(document);
        parsed.filter(reader);
        return reader.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(document ? SPACES.matcher(words.getWholeText()).replaceAll(" ") : words.getWholeText());
        } else if (node instanceof Element element) {
            if (isUnseen(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            text.append(separator(element));
            show(element);
            return element.normalName().equals("select") ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            text.append(separator(element));
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isUnseen(Element element) {
        String name = element.normalName();
        return UNSEEN.contains(name)
                // A list of the portal is a button too, and shows that nothing has been chosen.
                || (name.equals("button") && !element.attr("role").equals("combobox"))
                || element.hasAttr("hidden")
                || HIDDEN_STYLE.matcher(element.attr("style")).find()
                || (name.equals("input") && UNSEEN_INPUT.contains(type(element)));
    }

    private static String separator(Element element) {
        String name = element.normalName();
        if (INLINE.contains(name)) {
            return " ";
        }
        // Components of the portal (lightning-output-field …) wrap a label or a value.
        return CELL.contains(name) || name.contains("-") ? "\t" : "\n";
    }

    private void show(Element element) {
        switch (element.normalName()) {
            case "select" -> text.append(chosen(element));
            case "input" -> input(element);
            case "img" -> picture(element);
            default -> {
                String role = element.attr("role").toLowerCase(Locale.ROOT);
                if (role.equals("checkbox") || role.equals("switch")) {
                    box(element.attr("aria-checked").equalsIgnoreCase("true"));
                }
            }
        }
    }

    private void input(Element input) {
        if (type(input).equals("checkbox")) {
            box(input.hasAttr("checked") || input.attr("aria-checked").equalsIgnoreCase("true"));
        } else if (!type(input).equals("radio")) {
            text.append('\t').append(input.attr("value")).append('\t');
        }
    }

    private void picture(Element img) {
        String alt = Mots.plain(img.attr("alt"));
        if (ALT_CHECKED.contains(alt) || ALT_UNCHECKED.contains(alt)) {
            box(ALT_CHECKED.contains(alt));
        }
    }

    private void box(boolean checked) {
        text.append('\t').append(checked ? Cases.CHECKED : Cases.UNCHECKED).append('\t');
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        return option == null ? NOTHING_CHOSEN : option.text();
    }

    private static String type(Element input) {
        return input.attr("type").toLowerCase(Locale.ROOT);
    }
}
