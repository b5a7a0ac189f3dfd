package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the files that {@code scripts/fuzz.sh} tries by the thousand. */
class FuzzTest {

    @TempDir
    Path folder;

    @Test
    void endsEveryDamagedListInAReportOrOneSentence() throws Exception {
        Fuzz fuzz = new Fuzz(folder);
        fuzz.run(100, 1);

        assertThat(fuzz.complaints()).isEmpty();
        assertThat(fuzz.outcomes().keySet())
                .as("both ends were met, in every format")
                .contains("xlsx 0", "xlsx 65", "xls 65", "ods 0", "ods 65", "csv 0");
    }
}
