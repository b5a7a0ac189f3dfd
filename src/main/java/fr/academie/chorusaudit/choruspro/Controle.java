package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.choruspro.Constatation.Etape;
import fr.academie.chorusaudit.structure.Siret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Checks the way to Chorus Pro step by step, each call made once, for {@code chorus-audit diagnostic}. What it finds never
 * holds a secret.
 */
public final class Controle {

    private static final Duration ALLOWED_SKEW = Duration.ofMinutes(5);

    /** A SIRET that exists (DINUM, published in the open): whether Chorus Pro knows it does not matter. */
    private static final Siret SIRET = new Siret("13002526500013");

    private final ChorusProProperties properties;
    private final Clock clock;
    private final Transport transport;
    private final Cadence cadence;
    private final Piste piste;

    /** Opens no connection yet. */
    public Controle(ChorusProProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.transport = new Transport(properties);
        this.cadence = new Cadence(properties.requestsPerSecond());
        this.piste = new Piste(properties, transport, cadence, clock);
    }

    /**
     * One finding a check, in the order of {@link Etape}, none left out; takes as long as two calls, at most twice the
     * call-timeout.
     */
    public List<Constatation> check() {
        List<Constatation> findings = new ArrayList<>();
        Constatation reglages = reglages();
        findings.add(reglages);
        if (reglages.etat() == Constatation.Etat.OK) {
            findings.add(proxy());
        }
        if (findings.stream().allMatch(finding -> finding.etat() == Constatation.Etat.OK)) {
            try {
                addCalls(findings);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
        for (Etape etape : List.of(Etape.values()).subList(findings.size(), Etape.values().length)) {
            findings.add(Constatation.nonEssaye(etape, "controle.non-essaye"));
        }
        return List.copyOf(findings);
    }

    private Constatation reglages() {
        List<String> missing = properties.missingCredentials();
        return missing.isEmpty()
                ? Constatation.ok(
                        Etape.REGLAGES,
                        "controle.reglages",
                        properties.apiUrl().getHost(),
                        properties.tokenUrl().getHost())
                : Constatation.ko(
                        Etape.REGLAGES,
                        Textes.texte("controle.manquants", String.join(", ", missing)),
                        "controle.manquants.remede");
    }

    private Constatation proxy() {
        ProxySetting proxy = ProxySetting.parse(properties.proxy());
        if (proxy == null) {
            return Constatation.ok(Etape.PROXY, "controle.sans-proxy");
        }
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(proxy.host(), proxy.port()),
                    Math.toIntExact(properties.connectTimeout().toMillis()));
            return Constatation.ok(Etape.PROXY, "controle.proxy", proxy);
        } catch (IOException e) {
            return Constatation.ko(Etape.PROXY, Textes.texte(Panne.PROXY.cle(), proxy), "controle.proxy.remede");
        }
    }

    private void addCalls(List<Constatation> findings) throws InterruptedException {
        Reponse answer = null;
        Jeton jeton = null;
        try {
            long askedAt = System.nanoTime();
            cadence.await();
            answer = piste.ask();
            jeton = piste.read(answer, askedAt);
            findings.add(Constatation.ok(Etape.JETON, "controle.jeton"));
        } catch (PanneException e) {
            findings.add(failure(Etape.JETON, e));
        }
        findings.add(jeton == null ? Constatation.nonEssaye(Etape.APPEL, "controle.non-essaye") : appel(jeton));
        if (answer != null) {
            findings.add(horloge(answer));
        }
    }

    private Constatation appel(Jeton jeton) throws InterruptedException {
        Reprises once = new Reprises(cadence, 1, Duration.ZERO);
        Jetons jetons = new Jetons(piste, cadence, once);
        jetons.start(jeton);
        try {
            new Api(new Appels(properties, transport, jetons, cadence, once, clock)).rechercher(SIRET);
            return Constatation.ok(Etape.APPEL, "controle.appel");
        } catch (PanneException e) {
            return failure(Etape.APPEL, e);
        } catch (SourceUnavailableException e) {
            // The token was refused, and PISTE gave no other.
            return Constatation.ko(Etape.APPEL, String.valueOf(e.getMessage()), "controle.serveur.remede");
        }
    }

    private Constatation horloge(Reponse answer) {
        Optional<Instant> theirs = answer.date();
        if (theirs.isEmpty()) {
            return Constatation.nonEssaye(Etape.HORLOGE, "controle.horloge.inconnue");
        }
        Duration skew = Duration.between(theirs.get(), clock.instant()).abs();
        return skew.compareTo(ALLOWED_SKEW) <= 0
                ? Constatation.ok(Etape.HORLOGE, "controle.horloge")
                : Constatation.ko(
                        Etape.HORLOGE,
                        Textes.texte("controle.horloge.ecart", skew.toMinutes()),
                        "controle.horloge.remede");
    }

    private static Constatation failure(Etape etape, PanneException failure) {
        String remede = switch (failure.panne()) {
            case DNS, CONNEXION, PROXY, PROXY_TUNNEL, TLS, REDIRECTION -> "controle.reseau.remede";
            case PROXY_IDENTIFIANTS -> "controle.proxy.remede";
            case PISTE_REFUSE -> "controle.piste.remede";
            case COMPTE_REFUSE -> "controle.compte.remede";
            case HTTP_REFUS, CODE_RETOUR -> "controle.droits.remede";
            case DELAI, COUPEE, HTTP_PASSAGERE, ILLISIBLE, DEMESUREE, INCOMPLETE, ETRANGERE ->
                "controle.serveur.remede";
        };
        return Constatation.ko(etape, failure.phrase(), remede);
    }
}
