package fr.academie.chorusaudit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.audit.SafeMigration;
import fr.academie.chorusaudit.job.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.json.JsonParserFactory;
import org.yaml.snakeyaml.Yaml;

/** Ties the sources, the settings, the messages and the documents together. */
class RepositoryTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path PROGRAM = MAIN.resolve("fr/academie/chorusaudit");
    private static final Path README = Path.of("README.md");
    private static final Path GUIDE = Path.of("docs", "exploitation.md");
    private static final Path EXAMPLE = Path.of("config", "application.example.yml");

    /** {@code {0}}, {@code %s}, {@code %2$d}, {@code %,d}: what a message leaves open. */
    private static final Pattern BLANK = Pattern.compile("\\{\\d}|%(?:\\d\\$)?,?[ds]");

    private static final Pattern CONSTANT = Pattern.compile(
            "(?m)^    [A-Z_]+\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)\\)");

    @Test
    void everyPackageSaysInOneSentenceWhatItIsAndIsNullMarked() {
        List<Path> packages =
                files(MAIN, ".java").map(Path::getParent).distinct().toList();
        assertThat(packages)
                .hasSizeGreaterThan(5)
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .startsWith("/** ")
                        .contains("@NullMarked"));
    }

    @Test
    void continuousIntegrationRunsTheCommandsOfTheReadmeAndNoOthers() {
        List<String> shown = all("(?s)```\\n(.*?)```", read(README)).stream()
                .flatMap(String::lines)
                .toList();
        List<String> run = all("(?m)^((?:mvn|scripts/).*)$", read(Path.of(".ci", "run")));
        assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(run);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theReadmeTellsEverySetting(String name) {
        assertThat(settingsTable())
                .anySatisfy(row -> assertThat(row).containsPattern("`" + Pattern.quote(name) + "[.`]"));
    }

    @Test
    void everyTableOfTheDocumentsHasAHeader() {
        for (Path page : pages()) {
            List<String> lines = ("\n" + read(page)).lines().toList();
            assertThat(IntStream.range(1, lines.size() - 1)
                            .filter(i -> lines.get(i).startsWith("|")
                                    && !lines.get(i - 1).startsWith("|"))
                            .mapToObj(i -> lines.get(i + 1)))
                    .as("%s", page)
                    .allSatisfy(second -> assertThat(second).matches("(\\|[ :]*-+[ :]*)+\\|"));
        }
    }

    @Test
    void noBlockThatOneCopiesHoldsANoBreakSpace() {
        for (Path page : pages()) {
            boolean isBlock = false;
            for (String line : read(page).lines().toList()) {
                isBlock ^= line.strip().startsWith("```");
                if (isBlock) {
                    assertThat(line).as(page.toString()).doesNotContain("\u00a0", "\u202f");
                }
            }
        }
    }

    @Test
    void theGlossarySaysEachWordOnce() {
        List<String> words = all("(?m)^\\| ([^|]+) \\|", read(Path.of("docs", "GLOSSAIRE.md"))).stream()
                .flatMap(cell -> Stream.of(cell.split(", ")))
                .toList();

        assertThat(words).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    /** As a whole, or made of a beginning or an end that stands in the sources, and of words that do. */
    @ParameterizedTest
    @MethodSource("keys")
    void theProgramSaysEveryTextOfItsBundles(String key) {
        String name = key.replaceFirst("\\.(?:un|plusieurs)$", "");
        assertThat(Sources.QUOTED.contains(key) || Sources.QUOTED.contains(name) || Sources.canMake(key))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theExampleShowsEverySetting(String name) {
        Map<?, ?> settings = new Yaml().load(uncommented());
        List<String> keys = List.of(name.split("\\.", -1));
        for (String key : keys.subList(0, keys.size() - 1)) {
            settings = (Map<?, ?>) Objects.requireNonNull(settings.get(key), key);
        }
        assertThat(settings.get(keys.get(keys.size() - 1))).isNotNull();
    }

    @Test
    void theExampleChangesNothing() {
        assertThat(read(EXAMPLE).lines()).allMatch(line -> line.isBlank() || line.matches(" *#.*"));
    }

    @ParameterizedTest
    @EnumSource
    void theReadmeAndTheGuideTellEveryExitCode(ExitCode exitCode) {
        String row = "(?m)^\\| (?:\\d+, )*" + exitCode.code() + "(?:, \\d+)* \\|";
        assertThat(read(README)).containsPattern(row);
        assertThat(read(GUIDE)).containsPattern(row);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theGuideTellsWhatToDoAboutEveryMessage(String message) {
        String guide = plain(read(GUIDE));
        assertThat(BLANK.split(message, -1))
                .allSatisfy(part -> assertThat(guide).contains(plain(part).strip()));
    }

    /** Without a failure that both retries and alerts pass over, or that systemd repeats while somebody is needed. */
    @ParameterizedTest
    @EnumSource
    void systemdKnowsWhatToDoAfterEveryExitCode(ExitCode exitCode) {
        String unit = read(Path.of("scripts", "systemd", "chorus-audit.service"));
        Set<String> success =
                Set.of(all("(?m)^SuccessExitStatus=(.*)$", unit).get(0).split(" "));
        Set<String> told =
                Set.of(all("(?m)^RestartPreventExitStatus=(.*)$", unit).get(0).split(" "));
        Set<String> retried = Set.of("69", "70", "130", "143");
        String code = Integer.toString(exitCode.code());

        assertThat(Stream.of(Set.of("0"), success, told, retried).filter(codes -> codes.contains(code)))
                .hasSize(1);
    }

    /** Within a block, a path such as « C:\\Program Files (x86) » would close it at its bracket. */
    @Test
    void theCommandOfWindowsHasNoBlocks() {
        assertThat(read(Path.of("scripts", "audit.cmd")).lines())
                .isNotEmpty()
                .noneMatch(line -> line.strip().endsWith("("));
    }

    @Test
    void theProgramKnowsItsNewestMigration() {
        assertThat(files(Path.of("src", "main", "resources", "db", "migration"), ".sql")
                        .map(file ->
                                all("^V(\\d+)__", file.getFileName().toString()).get(0))
                        .mapToInt(Integer::parseInt)
                        .max())
                .hasValue(SafeMigration.VERSION);
    }

    @Test
    void theRegisterOfPersonalDataNamesEveryTable() {
        String register = read(Path.of("docs", "RGPD.md"));
        List<String> tables = files(Path.of("src", "main", "resources", "db", "migration"), ".sql")
                .flatMap(file -> all("CREATE TABLE (\\w+)", read(file)).stream())
                .toList();

        assertThat(tables)
                .hasSizeGreaterThan(5)
                .allSatisfy(table -> assertThat(register).containsPattern("(?m)^\\|.*`" + table + "`.*\\|$"));
    }

    @Test
    void nothingIsLeftForLater() {
        // In two pieces, or this file would find itself.
        String mark = "(?s).*\\b(?:TO" + "DO|FIX" + "ME)\\b.*";
        assertThat(texts())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(read(file)).as("%s", file).doesNotMatch(mark));
    }

    @Test
    void everyLinkOfTheDocumentsLeadsSomewhere() {
        for (Path page : pages()) {
            assertThat(all("]\\(([^)#:]+)(?:#[^)]*)?\\)", read(page)))
                    .as("%s", page)
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    @Test
    void everyFileOfTheProjectThatADocumentNamesExists() {
        for (Path page : pages()) {
            assertThat(all("`((?:docs|scripts)/[\\w.-]+\\.\\w+)", read(page)))
                    .as("%s", page)
                    .allSatisfy(file -> assertThat(Path.of(file)).exists());
        }
    }

    /** Picocli finds its own texts by their names. */
    static List<String> keys() throws IOException {
        List<Path> bundles =
                files(Path.of("src", "main", "resources", "fr"), ".properties").toList();
        List<String> keys = new ArrayList<>();
        for (Path bundle : bundles) {
            keys.addAll(properties(bundle).stringPropertyNames());
        }
        return keys.stream()
                .filter(key -> !key.matches("(?:mixinStandardHelpOptions|usage)\\.\\w+"))
                .sorted()
                .distinct()
                .toList();
    }

    /** What the sources quote, and the words that they use. */
    private static final class Sources {

        private static final List<String> TEXTS =
                files(MAIN, ".java").map(RepositoryTest::read).toList();
        private static final Set<String> QUOTED = found("\"([^\"\\n]*)\"");
        private static final Set<String> WORDS = found("(\\w+)");

        static boolean canMake(String key) {
            for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
                if ((QUOTED.contains(key.substring(0, dot + 1)) && areWords(key.substring(dot + 1)))
                        || (QUOTED.contains(key.substring(dot)) && areWords(key.substring(0, dot)))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean areWords(String rest) {
            return Stream.of(rest.split("\\."))
                    .map(part -> part.replace('-', '_'))
                    .allMatch(part -> WORDS.contains(part) || WORDS.contains(part.toUpperCase(Locale.ROOT)));
        }

        private static Set<String> found(String regex) {
            Pattern pattern = Pattern.compile(regex);
            return TEXTS.stream().flatMap(text -> all(pattern, text).stream()).collect(Collectors.toSet());
        }
    }

    private static List<String> settingsTable() {
        return read(README)
                .lines()
                .dropWhile(line -> !line.startsWith("| setting |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    static List<String> settings() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ExitCode.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ((List<?>) Objects.requireNonNull(
                            JsonParserFactory.getJsonParser().parseMap(json).get("properties")))
                    .stream()
                            .map(property -> String.valueOf(((Map<?, ?>) property).get("name")))
                            .toList();
        }
    }

    /** Whatever refuses, stops or warns: the enums of reasons, and those of the bundles. */
    static List<String> messages() throws IOException {
        Stream<String> reasons = Stream.of(
                        "spreadsheet/Refusal",
                        "cellule/MotifSiret",
                        "cellule/MotifTableau",
                        "referentiel/Motif",
                        "suivi/Motif",
                        "annuaire/Motif")
                .flatMap(name -> all(CONSTANT, read(PROGRAM.resolve(name + ".java"))).stream())
                .map(literals -> String.join("", all("\"((?:[^\"\\\\]|\\\\.)*)\"", literals)))
                .map(RepositoryTest::unescaped)
                .map(String::translateEscapes);
        return Stream.of(
                        reasons,
                        bundle(
                                "job/messages.properties",
                                "(?:usage|verrou|donnees|base|reglage|chorus-pro|secrets|erreur|execution|liste|dossier|fichier|rapports|sauvegarde|restaurer)\\.[a-z._-]+|confirmer\\.(?:aucun|inutile)|historique\\.siret-faux"),
                        bundle("choruspro/messages.properties", "(?:panne|source|reglage|controle)\\.[a-z.-]+"),
                        bundle("mail/textes.properties", "(?:reglage|injoignable)\\.[a-z_-]+"),
                        bundle(
                                "job/messages.properties",
                                "courriels\\.(?:reglages|desactives|attente|deja|confies|arret|retenus|examiner|vide)"),
                        bundle("mail/causes.properties", "[a-z.-]+"),
                        bundle("report/textes.properties", "ecriture\\.[a-z]+"))
                .flatMap(texts -> texts)
                .toList();
    }

    private static Stream<String> bundle(String name, String keys) throws IOException {
        Properties properties = properties(Path.of("src", "main", "resources")
                .resolve("fr/academie/chorusaudit")
                .resolve(name));
        return properties.stringPropertyNames().stream()
                .filter(key -> key.matches(keys))
                .sorted()
                .map(properties::getProperty);
    }

    private static Properties properties(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(bundle)) {
            properties.load(in);
        }
        return properties;
    }

    /** Takes one "#" away from every line of settings: those of explanations have a space behind it. */
    private static String uncommented() {
        return read(EXAMPLE).replaceAll("(?m)^#(?=chorus-audit:|  )", "");
    }

    /** Typography aside: a message and the guide may differ in their spaces and apostrophes. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2019', '\'');
    }

    private static String unescaped(String literal) {
        return Pattern.compile("\\\\u([0-9a-fA-F]{4})")
                .matcher(literal)
                .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }

    private static List<Path> pages() {
        return Stream.concat(Stream.of(README), files(Path.of("docs"), ".md")).toList();
    }

    private static List<Path> texts() {
        Stream<Path> sources = Stream.of("src/main", "src/test/java", "scripts", "docs", "config", ".ci")
                .flatMap(folder -> files(Path.of(folder), ""))
                .filter(file -> !file.toString().endsWith(".png"));
        return Stream.concat(sources, Stream.of(README, Path.of("pom.xml"), Path.of("crontab.example")))
                .toList();
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(String regex, String text) {
        return all(Pattern.compile(regex), text);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
