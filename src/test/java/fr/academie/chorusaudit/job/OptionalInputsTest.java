package fr.academie.chorusaudit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.annuaire.AnnuaireProperties;
import fr.academie.chorusaudit.suivi.SuiviProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionalInputsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path home;

    @Test
    void findsNothingWhereNothingIs() {
        OptionalInputs inputs = inputs(null, null);

        assertThat(inputs.suivi()).isEmpty();
        assertThat(inputs.annuaire()).isEmpty();
        assertThat(inputs.isAnyNewerThan(Instant.EPOCH)).isFalse();
        inputs.require();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv", "ods", "xls", "tsv", "txt"})
    void findsTheDefaultFilesOfEveryFormat(String extension) throws IOException {
        Path suivi = put("input/annexe5-suivi." + extension, NOON);
        Path annuaire = put("input/annuaire-education." + extension, NOON);

        assertThat(inputs(null, null).suivi()).contains(suivi);
        assertThat(inputs(null, null).annuaire()).contains(annuaire);
    }

    @ParameterizedTest
    @ValueSource(strings = {"annexe5-suivi.pdf", "annexe5-suivi", "~$annexe5-suivi.xlsx", "annexe5-suivi-2.csv"})
    void passesByWhatIsNotOne(String name) throws IOException {
        put("input/" + name, NOON);

        assertThat(inputs(null, null).suivi()).isEmpty();
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Files.createDirectories(home.resolve("input/annexe5-suivi.csv"));

        assertThat(inputs(null, null).suivi()).isEmpty();
        assertThatThrownBy(
                        () -> inputs(Path.of("input/annexe5-suivi.csv"), null).require())
                .isInstanceOf(AuditException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, csv", "1, 0, xlsx"})
    void takesTheOneThatWasChangedLast(long xlsx, long csv, String taken) throws IOException {
        put("input/annexe5-suivi.xlsx", NOON.plusSeconds(xlsx));
        put("input/annexe5-suivi.csv", NOON.plusSeconds(csv));

        assertThat(inputs(null, null).suivi()).contains(home.resolve("input/annexe5-suivi." + taken));
    }

    @Test
    void takesTheFileOfTheSettingsInTheirPlace() throws IOException {
        put("input/annexe5-suivi.csv", NOON);
        Path named = put("partage/suivi.ods", NOON);

        assertThat(inputs(Path.of("partage/suivi.ods"), null).suivi()).contains(named);
    }

    @Test
    void refusesAFileOfTheSettingsThatIsMissing() {
        OptionalInputs inputs = inputs(null, Path.of("partage/annuaire.csv"));

        assertThatThrownBy(inputs::require)
                .isInstanceOfSatisfying(
                        AuditException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REGLAGE))
                .hasMessageContaining("chorus-audit.annuaire.fichier");
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void tellsToTheInstantWhetherOneIsNewer(long seconds, boolean isNewer) throws IOException {
        put("input/annuaire-education.csv", NOON);

        assertThat(inputs(null, null).isAnyNewerThan(NOON.plusSeconds(seconds))).isEqualTo(isNewer);
    }

    private OptionalInputs inputs(@Nullable Path suivi, @Nullable Path annuaire) {
        return new OptionalInputs(
                home, new SuiviProperties(suivi, 30), new AnnuaireProperties(annuaire, "", List.of()));
    }

    private Path put(String name, Instant changed) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
