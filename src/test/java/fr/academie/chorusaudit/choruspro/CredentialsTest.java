package fr.academie.chorusaudit.choruspro;

import static fr.academie.chorusaudit.choruspro.Portail.RECHERCHER;
import static fr.academie.chorusaudit.choruspro.Portail.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.structure.Consultation.Etat;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two credentials that expire on their own, and the token. */
@Timeout(20)
class CredentialsTest {

    private final Portail portail = new Portail();

    @AfterEach
    void close() {
        portail.close();
    }

    @Test
    void saysThatPisteRefusesTheApplication() {
        Lookups lookups = new Lookups(Reglages.of(portail).secret("faux"));

        assertThatThrownBy(() -> lookups.ask(Portail.schools(50)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("Identifiants PISTE refusés (invalid_client). Vérifiez client-id");
        assertThat(lookups.answers).isEmpty();
        assertThat(portail.appels).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"401, HTTP 401", "403, HTTP 403"})
    void saysSoWhateverTheFormOfTheRefusal(int status, String reason) {
        portail.caprice = appel -> appel.path().equals(TOKEN) ? Portail.Reponse.of(status, "") : null;

        assertThatThrownBy(() -> Lookups.one(portail)).hasMessageStartingWith("Identifiants PISTE refusés (" + reason);
    }

    @Test
    void saysThatTheTechnicalAccountIsRefusedAfterOneFreshToken() {
        portail.account = "tech:autre";
        Lookups lookups = new Lookups(Reglages.of(portail));

        assertThatThrownBy(() -> lookups.ask(Portail.schools(1)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("Compte technique de Chorus Pro refusé\u00a0: mot de passe expiré au bout de"
                        + " 424 jours\u00a0? Renouvelez-le");
        assertThat(lookups.answers).isEmpty();
        assertThat(portail.appels(TOKEN)).hasSize(2);
        assertThat(portail.appels(RECHERCHER)).hasSize(2);
    }

    @Test
    void accusesNobodyWhenTheAccountIsRefusedWhateverTheConcurrency() {
        portail.account = "tech:autre";
        Lookups lookups = new Lookups(Reglages.of(portail));

        assertThatThrownBy(() -> lookups.ask(Portail.schools(100)))
                .hasMessageStartingWith("Compte technique de Chorus Pro refusé");
        assertThat(lookups.answers).isEmpty();
    }

    @Test
    void asksForOneTokenWhateverTheConcurrency() {
        portail.latencyMillis = 50;
        assertThat(new Lookups(Reglages.of(portail)).ask(Portail.schools(30)).count(Etat.TROUVEE))
                .isEqualTo(30);

        assertThat(portail.appels(TOKEN)).hasSize(1);
    }

    @Test
    void getsAFreshTokenWhenTheOldOneIsRevoked() {
        AtomicInteger calls = new AtomicInteger();
        portail.caprice = appel -> {
            if (appel.path().equals(RECHERCHER) && calls.incrementAndGet() == 10) {
                portail.jetons.clear();
            }
            return null;
        };

        assertThat(new Lookups(Reglages.of(portail)).ask(Portail.schools(40)).count(Etat.TROUVEE))
                .isEqualTo(40);
        assertThat(portail.appels(TOKEN)).hasSize(2);
    }

    @Test
    void endsAtOnceWhenTheTokenHostHasNoName() {
        Reglages reglages = Reglages.of(portail).token(URI.create("https://oauth.nulle-part.invalid/token"));

        assertThatThrownBy(() -> new Lookups(reglages).ask(Portail.schools(50)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith(
                        "PISTE ne donne pas de jeton. Nom d’hôte inconnu\u00a0: oauth.nulle-part.invalid");
    }

    @Test
    void triesTheTokenAgainWhenPisteStumbles() {
        portail.caprice = appel -> appel.numero() < 3 ? Portail.Reponse.of(appel.numero() == 1 ? 503 : 200, "") : null;

        assertThat(Lookups.one(portail).etat()).isEqualTo(Etat.TROUVEE);
        assertThat(portail.appels(TOKEN)).hasSize(3);
    }
}
