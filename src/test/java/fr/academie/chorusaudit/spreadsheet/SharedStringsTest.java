package fr.academie.chorusaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharedStringsTest {

    @Test
    void givesBackEveryStringWhereverItWasPacked() throws RefusedException {
        SharedStrings strings = new SharedStrings();
        for (int i = 0; i < 150_000; i++) {
            strings.add(text(i));
        }

        assertThat(strings.size()).isEqualTo(150_000);
        for (int i = 0; i < 150_000; i++) {
            assertThat(strings.get(i)).isEqualTo(text(i));
        }
    }

    @Test
    void refusesToFillTheMemory() throws RefusedException {
        SharedStrings strings = new SharedStrings(20);
        strings.add("0123456789");

        assertThatThrownBy(() -> strings.add("0123456789")).hasMessage(Refusal.TOO_MANY_TEXTS.sentence());
    }

    @Test
    void refusesAnIndexThatItDoesNotHave() {
        assertThatThrownBy(() -> new SharedStrings().get(0)).hasMessage(Refusal.DAMAGED.sentence());
    }

    private static String text(int i) {
        return i % 100 == 0 ? "" : "Collège n° " + i;
    }
}
