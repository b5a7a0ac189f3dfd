package fr.academie.chorusaudit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.mail.CourrielsProperties;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.Outbox;
import fr.academie.chorusaudit.mail.OutboxAccess;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Ctrl-C and SIGTERM end in codes of their own. */
class StopTest {

    private final Clock clock = Clock.systemUTC();
    private final StopSignal stop = new StopSignal();

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(names = {"CTRL_C", "SIGTERM"})
    void sendingEndsWithTheCodeOfTheStop(ExitCode code) {
        OutboxAccess stopped = new OutboxAccess() {
            @Override
            public <T> T with(Function<Outbox, T> work) {
                throw new StopSignal.StopException(code);
            }
        };

        assertThatThrownBy(() -> sending().envoyer(stopped, Mode.SIMULATION, null))
                .isInstanceOfSatisfying(
                        AuditException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
                .hasMessageContaining("envoyer le reste");
    }

    @ParameterizedTest
    @EnumSource(names = {"CTRL_C", "SIGTERM"})
    void waitingEndsWithTheCodeOfTheStop(ExitCode code) {
        stop.request(code);

        assertThatThrownBy(
                        () -> new StopVeille(stop, clock).until(clock.instant().plusSeconds(60)))
                .isInstanceOfSatisfying(
                        StopSignal.StopException.class,
                        e -> assertThat(e.exitCode()).isEqualTo(code));
    }

    private OutboxSending sending() {
        Messagerie messagerie = new Messagerie(
                new Binder(new MapConfigurationPropertySource(
                                Map.of("chorus-audit.courriels.expediteur", "audit@ac-x.example")))
                        .bindOrCreate("chorus-audit.courriels", CourrielsProperties.class),
                new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class),
                stop,
                clock);
        AuditProperties properties = new AuditProperties(ZoneOffset.UTC, null, null, null, null, 500, 400);
        return new OutboxSending(
                messagerie,
                new Installation(home, home, "1"),
                new Folders(home, properties),
                Silence.PROGRESS,
                stop,
                clock);
    }

    /** Tells nobody. */
    private enum Silence implements Progress {
        PROGRESS;

        @Override
        public void step(String libelle) {}

        @Override
        public void note(String sentence) {}

        @Override
        public void advance(long done, long total) {}
    }
}
