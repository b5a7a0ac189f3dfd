package fr.academie.chorusaudit.choruspro;

import java.net.URI;
import java.time.Duration;

/** Settings for a test, with credentials that nobody has. */
record Reglages(
        URI api,
        URI token,
        String secret,
        String login,
        String password,
        double rate,
        Duration silence,
        Duration call,
        int failures,
        String proxy) {

    static final String CLIENT = "client-0c2f";
    static final String SECRET = "s3cret-piste-7f1d";
    static final String LOGIN = "tech_9482@cpro.exemple";
    static final String PASSWORD = "Mot de p\u00e4sse:42";

    static Reglages of(URI server) {
        return new Reglages(
                server,
                server.resolve(Portail.TOKEN),
                SECRET,
                LOGIN,
                PASSWORD,
                100,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                10,
                "");
    }

    static Reglages of(Portail portail) {
        return of(portail.uri());
    }

    Reglages api(URI other) {
        return new Reglages(other, token, secret, login, password, rate, silence, call, failures, proxy);
    }

    Reglages token(URI other) {
        return new Reglages(api, other, secret, login, password, rate, silence, call, failures, proxy);
    }

    Reglages secret(String other) {
        return new Reglages(api, token, other, login, password, rate, silence, call, failures, proxy);
    }

    Reglages password(String other) {
        return new Reglages(api, token, secret, login, other, rate, silence, call, failures, proxy);
    }

    Reglages rate(double other) {
        return new Reglages(api, token, secret, login, password, other, silence, call, failures, proxy);
    }

    Reglages timeouts(Duration forSilence, Duration forCall) {
        return new Reglages(api, token, secret, login, password, rate, forSilence, forCall, failures, proxy);
    }

    Reglages failures(int other) {
        return new Reglages(api, token, secret, login, password, rate, silence, call, other, proxy);
    }

    Reglages proxy(String other) {
        return new Reglages(api, token, secret, login, password, rate, silence, call, failures, other);
    }

    ChorusProProperties properties() {
        return new ChorusProProperties(
                api,
                token,
                CLIENT,
                secret,
                login,
                password,
                rate,
                Duration.ofSeconds(2),
                silence,
                call,
                failures,
                Duration.ZERO,
                proxy,
                true);
    }
}
