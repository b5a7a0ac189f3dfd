package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every template and every mail made from it must be like. */
class GabaritsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "fr", "academie", "chorusaudit", "mail");

    /** WCAG 2.2, level AA, for text of normal size. */
    private static final double CONTRAST = 4.5;

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern INK = Pattern.compile("(?<![-\\w])color:\\s*([^;]+?)\\s*(?:;|$)");
    private static final Pattern GROUND = Pattern.compile("background-color:\\s*([^;]+?)\\s*(?:;|$)");
    private static final Pattern BAD_SPACE = Pattern.compile(" [:;!?»]|« |\\w[!?;](?![\\w\"'])");

    /** Numbers of steps, and words where HTML has a colour or a box. */
    private static final Set<String> ONLY_IN_PLAIN_TEXT =
            Set.of("1", "2", "3", "4", "5", "6", "gravité", "lignes", "entre", "les", "deux", "traits");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".properties")).sorted().toList().stream();
        }
    }

    static Stream<Courriel> mails() throws IOException {
        return CourrielSamples.all(Files.createTempDirectory("courriels")).values().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void htmlEscapesEveryValue(Path template) {
        String text = read(template);
        if (template.toString().endsWith(".html")) {
            assertThat(text).doesNotContain("utext", "[(", "[[", "th:href", "th:src", "<img", "<a ", "http");
        } else {
            // Escaping is HTML's business: in plain text an apostrophe would become &#39;.
            assertThat(text).doesNotContain("[[", "utext");
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void holdsNoLinkAndNoImageAndIsFrench(Courriel courriel) {
        Document html = Jsoup.parse(courriel.html());

        assertThat(html.select("html").attr("lang")).isEqualTo("fr");
        assertThat(html.select("a, img, link, script")).isEmpty();
        assertThat(courriel.html() + courriel.texte()).doesNotContain("http", "www.", " th:", "${");
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.title()).isEqualTo(courriel.sujet().replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void saysWhoAnswersHowToCheckItAndThatNoPasswordIsAsked(Courriel courriel) {
        for (String text :
                List.of(courriel.texte(), Jsoup.parse(courriel.html()).text())) {
            // The parser makes plain spaces of the no-break ones.
            assertThat(text.replace('\u00a0', ' '))
                    .contains("Contact : Service des moyens")
                    .contains("Ce message est-il authentique\u202f? Appelez le standard")
                    .contains("Message automatique. Aucun mot de passe ne vous sera jamais demandé.");
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void followsFrenchTypography(Courriel courriel) {
        for (String text :
                List.of(courriel.texte(), Jsoup.parse(courriel.html()).body().wholeText(), courriel.sujet())) {
            assertThat(BAD_SPACE.matcher(text).results().map(bad -> around(text, bad)))
                    .isEmpty();
            assertThat(text).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void saysTheSameInBothEditions(Courriel courriel) {
        Set<String> html = words(
                courriel.sujet() + " " + Jsoup.parse(courriel.html()).body().text());
        Set<String> texte = words(courriel.sujet() + " " + courriel.texte());

        assertThat(texte).containsAll(html);
        html.addAll(ONLY_IN_PLAIN_TEXT);
        assertThat(html).containsAll(texte);
    }

    @Test
    void everyColourCanBeReadInLightAndInDark() {
        String sheet = sheet();
        int dark = sheet.indexOf("@media");
        assertReadable(sheet.substring(0, dark));
        assertReadable(sheet.substring(sheet.indexOf('{', dark) + 1));
    }

    @Test
    void everyColourOfTheLightHasOneInTheDark() {
        String sheet = sheet();
        int dark = sheet.indexOf("@media");

        assertThat(selectorsWithInk(sheet.substring(0, dark)))
                .containsExactlyInAnyOrderElementsOf(selectorsWithInk(sheet.substring(sheet.indexOf('{', dark) + 1)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void inlineStylesLeaveColoursToTheSheet(Path template) {
        assertThat(Jsoup.parse(read(template)).select("[style]"))
                .allSatisfy(element ->
                        assertThat(INK.matcher(element.attr("style")).find()).isFalse());
    }

    private static String sheet() {
        return Jsoup.parse(read(FOLDER.resolve("page.html")))
                .expectFirst("style")
                .data();
    }

    private static void assertReadable(String rules) {
        String page = rule(rules, "body").flatMap(body -> first(GROUND, body)).orElseThrow();
        List<String> coloured = RULE.matcher(rules)
                .results()
                .map(rule -> rule.group(2))
                .filter(body -> INK.matcher(body).find() || GROUND.matcher(body).find())
                .toList();
        assertThat(coloured).hasSizeGreaterThan(5).allSatisfy(body -> {
            String ink = first(INK, body).orElseThrow();
            String ground = first(GROUND, body).orElseThrow();
            assertThat(contrast(ink, ground.equals("transparent") ? page : ground))
                    .as("%s on %s", ink, ground)
                    .isGreaterThanOrEqualTo(CONTRAST);
        });
    }

    private static List<String> selectorsWithInk(String rules) {
        return RULE.matcher(rules)
                .results()
                .filter(rule -> INK.matcher(rule.group(2)).find())
                .flatMap(rule -> Stream.of(rule.group(1).split(",")))
                .map(String::strip)
                .toList();
    }

    private static Optional<String> rule(String rules, String selector) {
        return RULE.matcher(rules)
                .results()
                .filter(rule -> rule.group(1).strip().equals(selector))
                .map(rule -> rule.group(2))
                .findFirst();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).findFirst();
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The relative luminance of the WCAG. */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.toLowerCase(Locale.FRENCH).strip().split("[^\\p{L}\\p{N}]+")));
    }

    private static String around(String text, MatchResult bad) {
        return text.substring(Math.max(0, bad.start() - 20), Math.min(text.length(), bad.end() + 20));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
