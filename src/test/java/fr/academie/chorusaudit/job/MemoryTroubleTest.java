package fr.academie.chorusaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTroubleTest {

    @Test
    void isAnyFailureThatMemoryCaused() {
        assertThat(MemoryTrouble.isIn(new OutOfMemoryError())).isTrue();
        assertThat(MemoryTrouble.isIn(new IllegalStateException(new OutOfMemoryError())))
                .isTrue();
    }

    @Test
    void isAClassThatRanOutOfMemoryOnItsFirstUse() {
        NoClassDefFoundError starved = new NoClassDefFoundError("Could not initialize class ThrowableProxy");
        starved.initCause(new ExceptionInInitializerError("Exception java.lang.OutOfMemoryError: Java heap space"));

        assertThat(MemoryTrouble.isIn(starved)).isTrue();
    }

    @Test
    void isNotAClassThatIsMissing() {
        assertThat(MemoryTrouble.isIn(new NoClassDefFoundError("Missing"))).isFalse();
    }
}
