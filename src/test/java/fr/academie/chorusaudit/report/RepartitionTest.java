package fr.academie.chorusaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.diagnostic.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepartitionTest {

    @Test
    void showsEveryDepartementAndAddsUpWhatIsBeyond() {
        Map<String, Map<Verdict, Long>> agences = new HashMap<>();
        for (long n = 1; n <= 200; n++) {
            agences.put("Agence " + n, Map.of(Verdict.ANOMALIE, n, Verdict.CONFORME, 1L));
        }

        List<Repartition> shown = Repartition.of(agences);

        assertThat(shown).hasSize(121);
        assertThat(shown.get(0).nom()).isEqualTo("Agence 200");
        assertThat(shown.get(120).nom()).isEqualTo("Autres (80)");
        assertThat(shown.get(120).nombre(Verdict.ANOMALIE)).isEqualTo(80 * 81 / 2);
        assertThat(shown.stream().mapToLong(Repartition::total).sum()).isEqualTo(200 * 201 / 2 + 200);
    }

    @Test
    void namesTheGroupThatTheListDoesNotGive() {
        assertThat(Repartition.of(Map.of("", Map.of(Verdict.CONFORME, 2L))))
                .extracting(Repartition::nom)
                .containsExactly("Non renseigné");
    }

    @Test
    void writesFiguresAndDaysAsInProse() {
        assertThat(Textes.compte("synthese.audites", 1234)).isEqualTo("1\u202f234 établissements audités");
        assertThat(Textes.compte("synthese.audites", 0)).isEqualTo("0 établissement audité");
        assertThat(Textes.enProse(LocalDate.of(2026, 12, 1))).isEqualTo("1er décembre 2026");
    }

    @Test
    void leavesBracesOfTheReadersAlone() {
        assertThat(Textes.texte("source.jour", "{1}.xlsx", "24/11/2026")).isEqualTo("{1}.xlsx (24/11/2026)");
    }

    @Test
    void estimatesHowManyLinesATextTakes() {
        assertThat(TextWidth.lines("", 20)).isEqualTo(1);
        assertThat(TextWidth.lines("aaaa aaaa", 20)).isEqualTo(1);
        assertThat(TextWidth.lines("aaaa aaaa aaaa aaaa aaaa", 10)).isEqualTo(3);
        assertThat(TextWidth.lines("a\n\nb", 10)).isEqualTo(3);
        assertThat(TextWidth.lines("a".repeat(100), 20)).isGreaterThanOrEqualTo(5);
    }
}
