package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.standin.Conduct;
import fr.academie.chorusaudit.standin.StandIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticCommandTest {

    @TempDir
    Path home;

    private StandIn standIn;
    private ChorusProShell chorusPro;

    @BeforeEach
    void start() {
        standIn = StandIn.start(Conduct.GOOD);
        chorusPro = new ChorusProShell(home, standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void saysALineACheckAndWritesNothing() {
        Shell.Result result = chorusPro.type("diagnostic");

        assertThat(result.code()).as(result.out() + result.err()).isZero();
        assertThat(result.out().lines()).hasSize(5).allMatch(line -> line.startsWith("OK · "));
        assertThat(chorusPro.shell().names("")).containsExactly("config");
        assertThat(standIn.journal().requests()).isOne();
    }

    @Test
    void tellsWhichOfTheTwoCredentialsIsRefused() {
        Shell.Result account = chorusPro.set("password", "autre-mot").type("diagnostic");
        Shell.Result piste = chorusPro.set("client-secret", "autre-secret").type("diagnostic");

        assertThat(account.code()).isEqualTo(69);
        assertThat(account.out()).contains("OK · Jeton PISTE", "À CORRIGER · Appel de Chorus Pro", "424 jours");
        assertThat(piste.code()).isEqualTo(69);
        assertThat(piste.out()).contains("À CORRIGER · Jeton PISTE", "NON ESSAYÉ · Appel de Chorus Pro");
        assertThat(account.out() + piste.out()).doesNotContain("autre-mot", "autre-secret");
    }

    @Test
    void namesMissingCredentialsAndRefusedSettings() {
        Shell.Result missing = chorusPro.set("login", "").type("diagnostic");
        Shell.Result refused = chorusPro.set("requests-per-second", "0").type("diagnostic");

        assertThat(missing.code()).isEqualTo(78);
        assertThat(missing.out()).contains("À CORRIGER · Réglages", "CHORUSAUDIT_CHORUSPRO_LOGIN");
        assertThat(refused.code()).isEqualTo(78);
        assertThat(refused.err()).contains("requests-per-second");
    }
}
