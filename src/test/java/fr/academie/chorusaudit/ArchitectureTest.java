package fr.academie.chorusaudit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. A whitelist: ArchUnit says nothing when a forbidden package matches no class. */
class ArchitectureTest {

    private static final String ROOT = "fr.academie.chorusaudit";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Of each package: the packages of the project, then the libraries, that it may use beside the JDK. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            entry("structure", List.of()),
            entry("fichier", List.of()),
            entry(
                    "spreadsheet",
                    List.of("org.apache.poi..", "com.opencsv..", "com.ctc.wstx..", "org.codehaus.stax2..")),
            entry("diagnostic", List.of("structure", "org.springframework.boot.context.properties..")),
            entry("cellule", List.of("structure", "spreadsheet")),
            entry(
                    "suivi",
                    List.of("structure", "spreadsheet", "cellule", "org.springframework.boot.context.properties..")),
            entry(
                    "annuaire",
                    List.of("structure", "spreadsheet", "cellule", "org.springframework.boot.context.properties..")),
            entry("input", List.of("structure", "spreadsheet", "cellule")),
            entry(
                    "referentiel",
                    List.of(
                            "structure",
                            "spreadsheet",
                            "cellule",
                            "org.springframework.jdbc..",
                            "org.springframework.transaction..",
                            "org.springframework.dao..",
                            "org.jsoup..",
                            "org.apache.poi..")),
            entry(
                    "choruspro",
                    List.of(
                            "structure",
                            "org.springframework.web.client..",
                            "org.springframework.http..",
                            "org.springframework.boot.context.properties..",
                            "org.slf4j..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..")),
            entry(
                    "audit",
                    List.of(
                            "structure",
                            "fichier",
                            "diagnostic",
                            "input",
                            "referentiel",
                            "cellule",
                            "suivi",
                            "annuaire",
                            "org.springframework.jdbc..",
                            "org.springframework.core.io..",
                            "org.flywaydb..",
                            "org.springframework.boot.flyway..",
                            "tools.jackson..")),
            entry(
                    "sauvegarde",
                    List.of(
                            "fichier",
                            "audit",
                            "org.h2..",
                            "org.flywaydb..",
                            "org.springframework.boot.context.properties..")),
            entry(
                    "history",
                    List.of(
                            "structure",
                            "diagnostic",
                            "audit",
                            "org.springframework.jdbc..",
                            "org.springframework.transaction..",
                            "org.springframework.boot.context.properties..")),
            entry(
                    "report",
                    List.of(
                            "structure",
                            "fichier",
                            "diagnostic",
                            "input",
                            "referentiel",
                            "cellule",
                            "suivi",
                            "annuaire",
                            "audit",
                            "history",
                            "org.apache.poi..",
                            "org.openxmlformats..",
                            "org.apache.commons.compress.archivers.zip..",
                            "org.apache.xmlbeans..",
                            "com.opencsv..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "org.springframework.boot.context.properties..")),
            entry(
                    "mail",
                    List.of(
                            "structure",
                            "fichier",
                            "diagnostic",
                            "input",
                            "referentiel",
                            "audit",
                            "report",
                            "jakarta.mail..",
                            "jakarta.activation..",
                            "org.eclipse.angus.mail..",
                            "org.springframework.jdbc..",
                            "org.springframework.mail..",
                            "org.springframework.boot.context.properties..",
                            "org.slf4j..",
                            "org.thymeleaf..")),
            entry(
                    "job",
                    List.of(
                            "structure",
                            "fichier",
                            "diagnostic",
                            "input",
                            "referentiel",
                            "cellule",
                            "suivi",
                            "annuaire",
                            "sauvegarde",
                            "choruspro",
                            "audit",
                            "history",
                            "report",
                            "mail",
                            "org.flywaydb..",
                            "org.springframework..",
                            "org.slf4j..")),
            entry(
                    "cli",
                    List.of(
                            "structure",
                            "fichier",
                            "diagnostic",
                            "input",
                            "referentiel",
                            "choruspro",
                            "audit",
                            "sauvegarde",
                            "history",
                            "mail",
                            "job",
                            "picocli..",
                            "org.slf4j..",
                            "org.springframework.boot..",
                            "org.springframework.context..",
                            "org.springframework.beans..",
                            "org.springframework.core..",
                            "org.h2.api..",
                            "ch.qos.logback..",
                            "org.yaml.snakeyaml..")));

    static Stream<String> packages() {
        return ALLOWED.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyWhatThePackageMayKnow(String name) {
        List<String> allowed = new ArrayList<>(List.of(
                "java..", "javax..", "org.jspecify..", "org.xml.sax..", "org.w3c.dom..", ROOT + "." + name + ".."));
        for (String known : ALLOWED.getOrDefault(name, List.of())) {
            allowed.add(known.endsWith("..") ? known : ROOT + "." + known + "..");
        }
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.or(
                        JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new)),
                        DescribedPredicate.describe("primitives", JavaClass::isPrimitive),
                        DescribedPredicate.describe("arrays", JavaClass::isArray)))
                .check(CLASSES);
    }

    @Test
    void theTableNamesEveryPackage() {
        TreeSet<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).containsExactlyElementsOf(new TreeSet<>(ALLOWED.keySet()));
    }
}
