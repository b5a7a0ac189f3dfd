package fr.academie.chorusaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/**
 * What the program ships, against the list that was agreed to: a library that comes in behind another one, or that
 * changes its version, is seen in review. Versions with a known vulnerability are banned by name in {@code pom.xml}.
 */
class DependenciesTest {

    private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Path AGREED = Path.of("src/test/resources/bibliotheques.txt");

    @Test
    void shipsTheAgreedLibrariesAndNoOthers() throws IOException {
        assertThat(shipped()).containsExactlyElementsOf(Files.readAllLines(AGREED));
    }

    private static List<String> shipped() throws IOException {
        Map<String, Object> bill = JsonParserFactory.getJsonParser().parseMap(Files.readString(BILL));
        return ((List<?>) Objects.requireNonNull(bill.get("components")))
                .stream()
                        .map(component -> (Map<?, ?>) component)
                        .map(component ->
                                component.get("group") + ":" + component.get("name") + " " + component.get("version"))
                        .distinct()
                        .sorted()
                        .toList();
    }
}
