package fr.academie.chorusaudit.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ties the codes, the rules, their texts and docs/REGLES.md together. */
class ReglesTest {

    private static final Set<Code> NEED_THE_API = EnumSet.of(
            Code.STRUCTURE_INTROUVABLE,
            Code.SERVICE_OBLIGATOIRE_SANS_SERVICE,
            Code.ETABLISSEMENT_FERME,
            Code.CONSULTATION_EN_ECHEC);
    private static final Set<Code> ANNEXE_5 = EnumSet.of(
            Code.STRUCTURE_INTROUVABLE,
            Code.AUCUN_RATTACHEMENT,
            Code.GESTIONNAIRE_PRINCIPAL_ABSENT,
            Code.GESTIONNAIRE_PRINCIPAL_INACTIF);

    private final String page = Files.readString(Path.of("docs", "REGLES.md"));
    private final ResourceBundle bundle =
            ResourceBundle.getBundle("fr.academie.chorusaudit.diagnostic.constats", Locale.ROOT);

    ReglesTest() throws IOException {}

    @Test
    void everyCodeHasARule() {
        assertThat(RuleBook.codes()).containsExactly(Code.values());
    }

    @Test
    void everyCodeHasOneHeadingInTheOrderOfTheEnum() {
        assertThat(all("(?m)^## (.+)$", page)).containsExactlyElementsOf(names());
    }

    @ParameterizedTest
    @EnumSource
    void everySectionTellsTheTitleTheSeverityAndAllThatAReaderLooksFor(Code code) {
        assertThat(section(code))
                .contains("«\u00A0%s\u00A0»".formatted(bundle.getString(code + ".libelle")))
                .contains("**Gravité**\u00A0: " + code.gravite().libelle() + "\n")
                .contains("**Annexe 5**\u00A0: ")
                .contains("**Ce que cela veut dire**\u00A0: ")
                .contains("**Pourquoi c’est important**\u00A0: ")
                .contains("**Quand**\u00A0: ")
                .contains("**La règle se tait**\u00A0: ")
                .contains("**Ce qui le résout**\u00A0: ")
                .contains("**Que faire**\u00A0: ");
    }

    @ParameterizedTest
    @EnumSource
    void everySectionSaysWhetherAnnexe5AppliesAndTheApiIsNeeded(Code code) {
        String annexe5 = code == Code.STRUCTURE_INACTIVE ? "seulement si" : ANNEXE_5.contains(code) ? "oui" : "non";

        assertThat(section(code)).contains("**Annexe 5**\u00A0: " + annexe5);
        assertThat(section(code).contains("`--source chorus-pro`")).isEqualTo(NEED_THE_API.contains(code));
    }

    @Test
    void everyTextBelongsToACodeAndEveryCodeHasItsTexts() {
        Set<String> known = Set.of("libelle", "constat", "signification", "que_faire");
        Set<String> variants = Set.of("que_faire.annexe5", "que_faire.sans_acces");

        assertThat(bundle.keySet()).allSatisfy(key -> {
            String[] parts = key.split("\\.", 2);
            assertThat(names()).contains(parts[0]);
            assertThat(known.contains(parts[1]) || variants.contains(parts[1])).isTrue();
        });
        for (Code code : Code.values()) {
            assertThat(bundle.keySet())
                    .containsAll(known.stream().map(text -> code + "." + text).toList());
        }
    }

    @Test
    void everyTextIsInFrenchTypography() {
        assertFrench(page.replaceAll("`[^`]*`", ""));
        bundle.keySet().forEach(key -> assertFrench(bundle.getString(key)));
    }

    @Test
    void noTextSpeaksOfASollicitation() {
        assertThat(bundle.keySet()).noneMatch(key -> bundle.getString(key).contains("sollicitation"));
        assertThat(page).doesNotContain("sollicitation");
    }

    private static void assertFrench(String text) {
        assertThat(text)
                .as("typographic apostrophes, and no-break spaces of the right width")
                .doesNotContain("'")
                .doesNotContainPattern("[^\\u00A0][:](?=\\s)")
                .doesNotContainPattern("[^\\u202F][;!?]")
                .doesNotContainPattern("«[^\\u00A0]")
                .doesNotContainPattern("[^\\u00A0]»");
    }

    private String section(Code code) {
        List<String> parts = Arrays.asList(page.split("(?m)^## "));
        return parts.stream()
                .filter(part -> part.startsWith(code + "\n"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names() {
        return Arrays.stream(Code.values()).map(Code::name).toList();
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
