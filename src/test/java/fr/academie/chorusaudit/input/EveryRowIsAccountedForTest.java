package fr.academie.chorusaudit.input;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.spreadsheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryRowIsAccountedForTest {

    private static final List<Cell> CELLS = List.of(
            Cell.text("19098001700015"),
            Cell.number("19098002500018"),
            Cell.text("5520135300012"),
            Cell.text("05520135300012"),
            Cell.text("190980017"),
            Cell.text("SIRET"),
            Cell.text("N° SIRET de l'établissement"),
            Cell.text("néant"),
            Cell.error("#N/A"),
            Cell.BLANK,
            Cell.text("\u00A0"),
            new Cell(Cell.Kind.BLANK, "", true, null));

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesEveryRowThatShowsSomethingOnceAndCountsAll(long seed) throws InputException {
        Random random = new Random(seed);
        Feuilles list = new Feuilles();
        List<String> expected = new ArrayList<>();
        long lues = 0;
        for (String sheet : List.of("A", "B", "C").subList(0, 1 + random.nextInt(3))) {
            list.sheet(sheet);
            int header = 1 + random.nextInt(HeaderSearch.LAST_ROW);
            list.rowAt(header, "UAI", "SIRET", "Nom");
            int last = header;
            int number = header;
            for (int i = random.nextInt(60); i > 0; i--) {
                number += random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 1;
                Cell siret = CELLS.get(random.nextInt(CELLS.size()));
                Cell other = random.nextBoolean() ? Cell.BLANK : Cell.text("x");
                list.rowAt(number, other, siret);
                if (!siret.isBlank() || !other.isBlank()) {
                    expected.add(sheet + "!" + number);
                    last = number;
                }
            }
            lues += last - header;
        }
        list.sheet("D").row("SIRET").row("19098001700015");
        expected.add("D!2");
        lues++;

        Lecture lecture = list.read();

        assertThat(list.lignes).extracting(Ligne::position).containsExactlyElementsOf(expected);
        assertThat(lecture.lues()).isEqualTo(lues);
        assertThat(lecture.retenues() + lecture.doublons() + lecture.rejetees()).isEqualTo(expected.size());
        assertThat(list.lignes).filteredOn(Ligne.Retenue.class::isInstance).hasSize((int) lecture.retenues());
    }
}
