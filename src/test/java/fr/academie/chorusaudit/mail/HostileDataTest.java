package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Champ;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the cells hold, it stays words. */
class HostileDataTest {

    @TempDir
    private Path temporaires;

    static Stream<String> cells() {
        return Stream.of(
                "Collège\r\nBcc: voisin@ailleurs.example",
                "Collège\n\nUn autre corps",
                "Collège\u2028Bcc: x\u0085y\u0000z\u001B[31m",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "\"><a href='http://ailleurs.example'>Connectez-vous</a>",
                "Collège ; voisin@ailleurs.example, autre@ailleurs.example",
                "Collège \u202Egnp.exe\u2066\u200B\uFEFF",
                "[[${7*7}]] [(${7*7})] ${T(java.lang.Runtime).getRuntime()} __${7*7}__",
                "[# th:each=\"x : ${cadre}\"]x[/]",
                "{0} {etablissement} {uai}",
                "x".repeat(10_000),
                "\uD83D lycée \uDE00",
                "e\u0301".repeat(3_000));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void nameAndTownStayWords(String cell) {
        Courriel courriel = mail(Schools.school().nom(cell).ville(cell).nobodyAttached());

        assertThat(courriel.sujet()).startsWith("[Chorus Pro] ").endsWith("\u00a0: action requise");
        assertThat(courriel.sujet().length()).isLessThan(200);
        assertIsOneLine(courriel.sujet());
        assertIsHarmless(courriel);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void nothingElseOfASchoolBecomesMore(String cell) {
        Courriel courriel = mail(Schools.school()
                .nom("")
                .uai(cell)
                .fiche(Champ.RAISON_SOCIALE, cell)
                .fiche(Champ.GESTIONNAIRE_PRINCIPAL, cell)
                .fiche(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE, "BLOQUE"));

        assertIsOneLine(courriel.sujet());
        assertIsHarmless(courriel);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theSummaryStaysWordsToo(String cell) {
        Synthese sample = CourrielSamples.synthese(null);
        Synthese hostile = new Synthese(
                sample.execution(),
                sample.bilan(),
                sample.dossier(),
                sample.fichiers(),
                null,
                null,
                sample.envois(),
                List.of(new SansAdresse(Schools.SIRET, cell, cell, "motif")));
        Redacteur redacteur = new Nuits(Reglages.envoi().bind(), temporaires).redacteur();

        assertIsHarmless(redacteur.synthese(hostile).get(0));
        assertIsHarmless(redacteur
                .echec(new Echec(Schools.TODAY, cell, 65, cell, Path.of("data")))
                .get(0));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void nobodyIsWrittenToAtAHostileAddress(String cell) {
        Nuits nuits = new Nuits(Reglages.envoi().bind(), temporaires);

        assertThat(nuits.night(
                        Schools.TODAY,
                        Schools.school().courriel(cell).nobodyAttached().build(),
                        Schools.school()
                                .number(2)
                                .courriel("a@ac-exemple.example, " + cell)
                                .nobodyAttached()
                                .build()))
                .isEmpty();
        assertThat(nuits.sansAdresse()).hasSize(2);
    }

    @Test
    void keepsTheNamesThatAreOnlyUnusual() {
        String nom = "Lycée « L’Œuvre & Cie » – n° 3 <annexe>";

        Courriel courriel = mail(Schools.school().nom(nom).nobodyAttached());

        assertThat(courriel.sujet()).contains(nom);
        assertThat(courriel.texte()).contains(nom);
        assertThat(Jsoup.parse(courriel.html()).expectFirst("h2").text()).isEqualTo(nom);
    }

    private Courriel mail(Schools school) {
        List<Courriel> sent = new Nuits(Reglages.envoi().bind(), temporaires).night(Schools.TODAY, school.build());
        assertThat(sent).hasSize(1);
        return sent.get(0);
    }

    private static void assertIsOneLine(String text) {
        assertThat(text.codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(c -> Character.getType(c) == Character.FORMAT)
                .noneMatch(c -> Character.getType(c) == Character.LINE_SEPARATOR)
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static void assertIsHarmless(Courriel courriel) {
        Document html = Jsoup.parse(courriel.html());
        assertThat(html.select("script, img, a, iframe, form, input, object, link, base"))
                .isEmpty();
        assertThat(html.select("style")).hasSize(1);
        assertThat(html.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().startsWith("th:")));
        assertThat(List.of(courriel.texte(), html.text())).allSatisfy(text -> {
            assertThat(text).doesNotContain("://").doesNotContain("49 49");
            assertThat(text.lines()).noneMatch(line -> line.startsWith("Bcc:"));
            assertThat(text.replace("\n", "").codePoints())
                    .noneMatch(Character::isISOControl)
                    .noneMatch(c -> Character.getType(c) == Character.FORMAT);
        });
        assertThat(courriel.html().length()).isLessThan(100_000);
    }
}
