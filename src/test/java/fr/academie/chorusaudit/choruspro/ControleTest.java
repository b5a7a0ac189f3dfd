package fr.academie.chorusaudit.choruspro;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.choruspro.Constatation.Etape;
import fr.academie.chorusaudit.choruspro.Constatation.Etat;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way to Chorus Pro, step by step. */
@Timeout(20)
class ControleTest {

    private final Portail portail = new Portail();

    @AfterEach
    void close() {
        portail.close();
    }

    @Test
    void findsNothingToMendAndAsksTwice() {
        assertThat(etats(check(Reglages.of(portail)))).containsOnly(Etat.OK);
        assertThat(portail.appels).hasSize(2);
    }

    @Test
    void countsNotFoundAsAnAnswer() {
        portail.answering(Portail.RECHERCHER, "{\"codeRetour\":20000}");

        assertThat(etats(check(Reglages.of(portail)))).containsOnly(Etat.OK);
    }

    @Test
    void namesTheCredentialsThatAreMissing() {
        List<Constatation> findings = check(Reglages.of(portail).secret(""));

        assertThat(etats(findings))
                .containsExactly(Etat.KO, Etat.NON_ESSAYE, Etat.NON_ESSAYE, Etat.NON_ESSAYE, Etat.NON_ESSAYE);
        assertThat(findings.get(0).texte())
                .isEqualTo("Identifiants manquants\u00a0: CHORUSAUDIT_CHORUSPRO_CLIENTSECRET.");
        assertThat(portail.appels).isEmpty();
    }

    @Test
    void saysThatTheProxyIsAway() {
        List<Constatation> findings = check(Reglages.of(portail).proxy("http://127.0.0.1:9"));

        assertThat(etats(findings))
                .containsExactly(Etat.OK, Etat.KO, Etat.NON_ESSAYE, Etat.NON_ESSAYE, Etat.NON_ESSAYE);
        assertThat(findings.get(1).texte()).isEqualTo("Proxy injoignable\u00a0: 127.0.0.1:9.");
    }

    @Test
    void saysThatPisteRefusesTheApplication() {
        List<Constatation> findings = check(Reglages.of(portail).secret("faux"));

        assertThat(etats(findings)).containsExactly(Etat.OK, Etat.OK, Etat.KO, Etat.NON_ESSAYE, Etat.OK);
        assertThat(findings.get(2).texte()).isEqualTo("Identifiants PISTE refusés (invalid_client).");
        assertThat(findings.get(2).remede()).contains("client-id");
    }

    @Test
    void saysThatTheTechnicalAccountIsRefused() {
        List<Constatation> findings = check(Reglages.of(portail).password("périmé"));

        assertThat(etats(findings)).containsExactly(Etat.OK, Etat.OK, Etat.OK, Etat.KO, Etat.OK);
        assertThat(findings.get(3).texte())
                .isEqualTo(
                        "Compte technique de Chorus Pro refusé\u00a0: mot de passe expiré au bout de 424 jours\u00a0?");
    }

    @Test
    void saysThatAHostHasNoName() {
        List<Constatation> findings =
                check(Reglages.of(portail).token(URI.create("https://oauth.nulle-part.invalid/token")));

        assertThat(etats(findings)).containsExactly(Etat.OK, Etat.OK, Etat.KO, Etat.NON_ESSAYE, Etat.NON_ESSAYE);
        assertThat(findings.get(2).texte()).startsWith("Nom d’hôte inconnu");
    }

    @Test
    void suspectsAPortalInTheWayOfARedirection() {
        portail.caprice = appel -> Portail.Reponse.of(302, "", "Location", "http://portail.captif/");

        assertThat(check(Reglages.of(portail)).get(2).texte()).contains("portail captif");
    }

    @Test
    void comparesTheClocks() {
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-7));
        Constatation horloge =
                new Controle(Reglages.of(portail).properties(), late).check().get(4);

        assertThat(horloge.etape()).isEqualTo(Etape.HORLOGE);
        assertThat(horloge.etat()).isEqualTo(Etat.KO);
        assertThat(horloge.texte()).matches("L’horloge de la machine s’écarte de [67]\u00a0min de celle du serveur\\.");
    }

    @Test
    void namesEveryCheck() {
        assertThat(Etape.values())
                .extracting(Etape::libelle)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    private static List<Constatation> check(Reglages reglages) {
        return new Controle(reglages.properties(), Clock.systemUTC()).check();
    }

    private static List<Etat> etats(List<Constatation> findings) {
        assertThat(findings).extracting(Constatation::etape).containsExactly(Etape.values());
        return findings.stream().map(Constatation::etat).toList();
    }
}
