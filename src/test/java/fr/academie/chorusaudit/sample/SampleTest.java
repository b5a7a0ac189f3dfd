package fr.academie.chorusaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.input.InputException;
import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.input.Ligne;
import fr.academie.chorusaudit.input.ListReader;
import fr.academie.chorusaudit.spreadsheet.Row;
import fr.academie.chorusaudit.spreadsheet.RowHandler;
import fr.academie.chorusaudit.spreadsheet.Spreadsheet;
import fr.academie.chorusaudit.spreadsheet.SpreadsheetException;
import fr.academie.chorusaudit.structure.Uai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    private static final Path COMMITTED = Path.of("input");

    @TempDir
    private Path folder;

    @Test
    void isCommittedAsTheGeneratorWritesIt() throws Exception {
        Sample.write(folder);
        List<Path> files = files(folder);
        assertThat(files(COMMITTED)).containsExactlyElementsOf(files);
        for (Path file : files) {
            assertThat(content(COMMITTED.resolve(file))).as(file.toString()).isEqualTo(content(folder.resolve(file)));
        }
        assertThat(Files.readString(Path.of("src/test/resources/sample-attendu.csv")))
                .isEqualTo(Sample.expected());
    }

    @Test
    void isReadAsTheGeneratorMeansIt() throws InputException, IOException {
        Sample.write(folder);
        List<String> sirets = new ArrayList<>();
        Lecture lecture = new ListReader().read(folder.resolve("etablissements.xlsx"), "etablissements.xlsx", ligne -> {
            if (ligne instanceof Ligne.Retenue retenue) {
                sirets.add(retenue.etablissement().siret().digits());
            }
        });
        assertThat(lecture.retenues()).isEqualTo(Sample.ECOLES);
        assertThat(lecture.reparees()).isEqualTo(1);
        assertThat(lecture.doublons()).isEqualTo(Sample.DOUBLONS);
        assertThat(lecture.rejetees()).isEqualTo(Sample.REJETS);
        assertThat(lecture.feuilles()).containsExactly("Collèges", "Lycées et EREA");
        assertThat(sirets)
                .containsExactlyInAnyOrderElementsOf(Sample.expected()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, 14))
                        .toList());
    }

    @Test
    void hasEveryCaseAndFillsTheAcademie() {
        assertThat(Arrays.stream(Cas.values()).mapToInt(Cas::ecoles)).allMatch(n -> n > 0);
        assertThat(Arrays.stream(Cas.values()).mapToInt(Cas::ecoles).sum()).isEqualTo(Sample.ECOLES);
    }

    @Test
    void inventsSchoolsThatCannotExist() {
        assertThat(Sample.situations()).extracting(Situation::ecole).allSatisfy(ecole -> {
            assertThat(new Uai(ecole.uai()).isValid()).isTrue();
            assertThat(new Uai(ecole.uaiFaux()).isValid()).isFalse();
            assertThat(ecole.uai()).matches("09[68]1.*");
            assertThat(ecole.siret()).matches("(199[68]1|00981).*");
        });
        assertThat(Sample.situations()).extracting(s -> s.ecole().siret()).doesNotHaveDuplicates();
    }

    @Test
    void growsToAnySizeInBothFormats() throws InputException, IOException {
        for (String format : List.of("csv", "xlsx")) {
            Path big = folder.resolve(format);
            new BigSample(2_500, 1, 0.8, format, format).write(big);
            Lecture lecture = new ListReader().read(big.resolve("etablissements." + format), "liste", ligne -> {});
            assertThat(lecture.retenues()).isEqualTo(2_500);
            assertThat(lecture.doublons()).isEqualTo(5);
            assertThat(lecture.rejetees()).isEqualTo(5);
            assertThat(big.resolve("fiches/extrait." + format)).isNotEmptyFile();
            assertThat(big.resolve("rattachements/utilisateurs." + format)).isNotEmptyFile();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** The cells of a workbook, whose bytes change with the library that wrote it; the text of anything else. */
    private static List<String> content(Path file) throws IOException, SpreadsheetException {
        if (!file.toString().endsWith(".xlsx")) {
            return List.of(Files.readString(file));
        }
        List<String> content = new ArrayList<>();
        Spreadsheet.read(file, new RowHandler() {
            @Override
            public boolean startSheet(String name) {
                return content.add(name);
            }

            @Override
            public boolean row(Row row) {
                return content.add(row.toString());
            }
        });
        return content;
    }
}
