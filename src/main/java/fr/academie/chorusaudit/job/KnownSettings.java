package fr.academie.chorusaudit.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The settings that exist, from the metadata that the build makes of the properties records. Boot ignores a misspelt name
 * without a word, and an administrator would believe for a year that a setting is in force.
 */
public final class KnownSettings {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("chorus-audit");
    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    /** In uniform form: without dashes. */
    private static final Set<String> SECTIONS = Set.of("chorusaudit", "spring", "logging");

    /** From the environment, or from a folder of their own. */
    private static final Set<ConfigurationPropertyName> SECRETS = Stream.of(
                    "chorus-audit.chorus-pro.client-secret", "chorus-audit.chorus-pro.password", "spring.mail.password")
            .map(ConfigurationPropertyName::of)
            .collect(Collectors.toUnmodifiableSet());

    private KnownSettings() {}

    /**
     * Makes sure that the names in configuration files mean something, and that no secret stands there.
     *
     * @throws AuditException 78 naming the first that does not, or that does
     */
    public static void require(ConfigurableEnvironment environment) {
        List<Setting> known = settings();
        List<ConfigurationPropertyName> names = environment.getPropertySources().stream()
                .filter(OriginTrackedMapPropertySource.class::isInstance)
                .map(ConfigurationPropertySource::from)
                .flatMap(KnownSettings::namesIn)
                .toList();
        refuseFirst("reglage.section", names, name -> !SECTIONS.contains(name.getElement(0, Form.UNIFORM)));
        refuseFirst(
                "reglage.inconnu",
                names,
                name -> ROOT.isAncestorOf(name) && known.stream().noneMatch(setting -> setting.covers(name)));
        refuseFirst("reglage.secret", names, SECRETS::contains);
    }

    private static void refuseFirst(
            String why, List<ConfigurationPropertyName> names, Predicate<ConfigurationPropertyName> isWrong) {
        names.stream().filter(isWrong).findFirst().ifPresent(name -> {
            throw new AuditException(ExitCode.REGLAGE, Messages.get(why, name.toString()), null);
        });
    }

    /** @param isOpen true for a map or a list, whose keys are the administrator's */
    private record Setting(ConfigurationPropertyName name, boolean isOpen) {

        static Setting of(Map<?, ?> metadata) {
            return new Setting(
                    ConfigurationPropertyName.of(String.valueOf(metadata.get("name"))),
                    String.valueOf(metadata.get("type")).startsWith("java.util."));
        }

        boolean covers(ConfigurationPropertyName candidate) {
            return name.equals(candidate) || (isOpen && name.isAncestorOf(candidate));
        }
    }

    private static Stream<ConfigurationPropertyName> namesIn(ConfigurationPropertySource source) {
        return source instanceof IterableConfigurationPropertySource names
                ? StreamSupport.stream(names.spliterator(), false)
                : Stream.empty();
    }

    private static List<Setting> settings() {
        try (InputStream in = KnownSettings.class.getResourceAsStream(METADATA)) {
            if (in == null) {
                throw new IllegalStateException("the build leaves " + METADATA);
            }
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Object properties = Objects.requireNonNull(
                    JsonParserFactory.getJsonParser().parseMap(json).get("properties"));
            return ((List<?>) properties)
                    .stream().map(property -> Setting.of((Map<?, ?>) property)).toList();
        } catch (IOException e) {
            throw new IllegalStateException("unreadable " + METADATA, e);
        }
    }
}
