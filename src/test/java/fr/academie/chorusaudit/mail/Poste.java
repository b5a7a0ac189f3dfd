package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.AuditDatabase;
import fr.academie.chorusaudit.audit.Execution.Identite;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.input.Ligne;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.Siret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A post office for tests: an outbox in memory, a clock that only moves when somebody waits. */
final class Poste implements OutboxAccess, Veille {

    static final LocalDate JOUR = LocalDate.of(2026, 11, 24);
    static final Siret SIRET = new Siret("19382780500014");

    private final DataSource dataSource = AuditDatabase.create();
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final List<Duration> waits = new ArrayList<>();

    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Outbox outbox = new Outbox(dataSource, clock);

    /** Runs 1 and 2 are of the same list; 3 is of another one. */
    Poste() {
        Executions executions = new Executions(dataSource, clock);
        for (String liste : List.of("etablissements.xlsx", "etablissements.xlsx", "recue.ods")) {
            executions.begin(new Identite(JOUR, liste, "referentiel"), liste, false, "1", Map.of());
        }
    }

    /** A run audits a school. */
    void audit(long execution, Siret siret) {
        Etablissement school = new Etablissement(siret, false, "", "Collège", "", "", "", "", "");
        try (Lignes.Staging staging = new Lignes(dataSource).stage(execution)) {
            staging.accept(new Ligne.Retenue("Feuil1", 2, school));
        }
    }

    @Override
    public <T> T with(Function<Outbox, T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.apply(outbox)));
    }

    @Override
    public void check() {}

    @Override
    public void until(Instant instant) {
        waits.add(Duration.between(now, instant));
        now = instant;
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    Instant now() {
        return now;
    }

    List<Duration> waits() {
        return waits;
    }

    Facteur facteur(Relais relais, int parMinute) {
        return new Facteur(this, relais, new Cadence(parMinute, time -> true), this, clock);
    }

    void deposer(Courriel... courriels) {
        deposer(lot(1, JOUR, false), courriels);
    }

    void deposer(Lot lot, Courriel... courriels) {
        with(box -> {
            box.remplacer(lot, Stream.of(courriels), new MimeWriter(reglages(), clock));
            return box;
        });
    }

    /** How many mails the database still holds word for word. */
    long texts() {
        return Objects.requireNonNull(
                new JdbcTemplate(dataSource).queryForObject("SELECT COUNT(mime) FROM courriel", Long.class));
    }

    BilanCourriels bilan() {
        return with(box -> box.bilan(Mode.ENVOI, 1L));
    }

    static Lot lot(long execution, LocalDate jour, boolean retenu) {
        return new Lot(Mode.ENVOI, Courriel.Genre.ETABLISSEMENTS, execution, jour, null, retenu);
    }

    static Tour tour() {
        return new Tour(Mode.ENVOI, Tour.Destinataires.INTENDANCES, 1L, 1_000);
    }

    /** A mail with one reason, on an occasion that makes it one of its kind. */
    static Courriel courriel(String adresse, String occasion) {
        return new Courriel(
                Courriel.Genre.ETABLISSEMENTS,
                adresse,
                "[Chorus Pro] Collège Éluard : action requise",
                "Bonjour, voici l’état du collège.\n",
                "<p>Bonjour, voici l’état du collège.</p>",
                List.of(),
                List.of(new Objet(SIRET, Code.GESTIONNAIRE_PRINCIPAL_ABSENT, JOUR, occasion)));
    }

    static Courriel synthese(String adresse) {
        return new Courriel(Courriel.Genre.SYNTHESE, adresse, "Audit", "Texte", "<p>Texte</p>", List.of(), List.of());
    }

    static CourrielsProperties reglages(String... settings) {
        Map<String, String> values = new HashMap<>(Map.of(
                "m.mode", "envoi",
                "m.expediteur", "audit@ac-x.example",
                "m.contact", "la DSI",
                "m.authenticite", "Ce message est annoncé sur l’intranet."));
        for (String setting : settings) {
            values.put("m." + setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("m", CourrielsProperties.class);
    }
}
