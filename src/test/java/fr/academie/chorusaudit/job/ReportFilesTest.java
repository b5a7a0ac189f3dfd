package fr.academie.chorusaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.mail.BilanCourriels;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which code a run that came to its end gives, of several; one that did not gives that of {@link RunFailureTest}. */
class ReportFilesTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            anomalies, failOnAnomaly, failedLookUps, held, refused, unknown, putOff, retained, waiting, code
            0, true,  0, false, 0, 0, 0, 0, 0,  0
            1, false, 0, false, 0, 0, 0, 0, 0,  0
            1, true,  0, false, 0, 0, 0, 0, 0, 10
            0, false, 1, false, 0, 0, 0, 0, 0, 20
            1, true,  1, false, 0, 0, 0, 0, 0, 20
            0, false, 0, true,  0, 0, 0, 0, 0, 20
            1, true,  0, true,  0, 0, 0, 0, 0, 20
            1, true,  0, false, 1, 0, 0, 0, 0, 20
            1, true,  0, false, 0, 1, 0, 0, 0, 20
            1, true,  0, false, 0, 0, 1, 0, 0, 20
            1, true,  0, false, 0, 0, 0, 1, 0, 20
            1, true,  0, false, 0, 0, 0, 0, 9, 10
            0, true,  0, false, 0, 0, 0, 0, 9,  0
            """)
    void whatAsksForSomebodyComesBeforeAnomalies(
            long anomalies,
            boolean failOnAnomaly,
            long failedLookUps,
            boolean held,
            long refused,
            long unknown,
            long putOff,
            long retained,
            long waiting,
            int code) {
        Bilan bilan = new Bilan(
                Map.of(Verdict.ANOMALIE, anomalies, Verdict.CONFORME, 5L),
                Map.of(Code.CONSULTATION_EN_ECHEC, failedLookUps),
                0,
                0);
        BilanCourriels mails = new BilanCourriels(3, waiting, refused, unknown, putOff, retained);

        assertThat(ReportFiles.exitCode(bilan, held, mails, failOnAnomaly).code())
                .isEqualTo(code);
    }
}
