package fr.academie.chorusaudit.choruspro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wire records against the swagger: {@code swagger.csv} was written by reading it, not by hand. */
class ContratTest {

    private record Champ(String type, List<String> valeurs) {}

    private static final Map<String, Champ> SWAGGER = read();

    static Stream<RecordComponent> components() {
        return Arrays.stream(Contrat.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .flatMap(record -> Arrays.stream(record.getRecordComponents()));
    }

    @ParameterizedTest
    @MethodSource("components")
    void everyFieldIsInTheSwaggerWithThisTypeAndTheseValues(RecordComponent component) {
        String name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        Champ champ = Objects.requireNonNull(SWAGGER.get(name), name);

        assertThat(type(component.getGenericType())).as(name).isEqualTo(champ.type());
        if (component.getType().isEnum()) {
            assertThat(Arrays.stream(component.getType().getEnumConstants()).map(String::valueOf))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(champ.valeurs());
        }
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType list) {
            return "array " + type(list.getActualTypeArguments()[0]);
        }
        Class<?> java = (Class<?>) type;
        if (java == String.class || java.isEnum()) {
            return "string";
        }
        if (java == Long.class || java == long.class || java == Integer.class) {
            return "integer";
        }
        return java == Boolean.class ? "boolean" : java.getSimpleName();
    }

    private static Map<String, Champ> read() {
        try (InputStream in = Objects.requireNonNull(ContratTest.class.getResourceAsStream("swagger.csv"))) {
            Map<String, Champ> swagger = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .forEach(cells -> swagger.put(
                            cells[0] + "." + cells[1], new Champ(cells[2], List.of(cells[3].split(" ", -1)))));
            return swagger;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
