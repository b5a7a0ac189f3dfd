package fr.academie.chorusaudit.choruspro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a token of PISTE is renewed, and how long it serves. */
class JetonTest {

    @ParameterizedTest
    @CsvSource({"3600, 3360, 3570", "300, 150, 270", "10, 5, 9"})
    void isRenewedWhileTheOldOneStillServes(long life, long renewAt, long endsAt) {
        Jeton jeton = Jeton.of("x", 0, life);

        assertThat(TimeUnit.NANOSECONDS.toSeconds(jeton.renewAt())).isEqualTo(renewAt);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(jeton.endsAt())).isEqualTo(endsAt);
    }

    @Test
    void neverShowsItself() {
        assertThat(Jeton.of("secret", 0, 3600L)).hasToString("Jeton[…]");
    }
}
