package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.referentiel.FichierImporte.Refus;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Siret;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two input folders, a fresh database, and the words to speak of them. */
final class Atelier {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Siret LILAS = new Siret("19876543200010");
    static final Siret TILLEULS = new Siret("19123456700011");

    private static final Instant LONG_AGO = Instant.parse("2026-10-01T10:00:00Z");

    final Path fiches;
    final Path rattachements;
    final JdbcTemplate jdbc;
    final Referentiel referentiel;
    Runnable pause = () -> {};
    Instant now = LONG_AGO.plusSeconds(3600);

    Atelier(Path folder) {
        this.fiches = folder.resolve("fiches");
        this.rattachements = folder.resolve("rattachements");
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        this.jdbc = new JdbcTemplate(dataSource);
        InstantSource clock = () -> now;
        this.referentiel =
                new Referentiel(dataSource, ZoneId.of("Europe/Paris"), new GrowthWatch(clock, () -> pause.run()));
    }

    /** Writes a text under fiches/, changed last on 1 October 2026. */
    Path fiche(String name, String... lines) {
        return write(fiches.resolve(name), lines);
    }

    Path users(String name, String... lines) {
        return write(rattachements.resolve(name), lines);
    }

    Path workbook(Path file, Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            content.accept(workbook);
            Files.createDirectories(file.resolve("..").normalize());
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return age(file, LONG_AGO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path age(Path file, Instant modified) {
        try {
            return Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<FichierImporte> importer() {
        return importer(TODAY);
    }

    List<FichierImporte> importer(LocalDate today) {
        return referentiel.importer(fiches, rattachements, today);
    }

    /** Imports folders that hold one file. */
    FichierImporte importOne() {
        List<FichierImporte> report = importer();
        if (report.size() != 1) {
            throw new AssertionError("expected one file, got " + report);
        }
        return report.get(0);
    }

    List<String> motifs() {
        return importOne().refus().stream().map(Refus::motif).toList();
    }

    Dossier dossier(Siret siret) {
        return dossier(siret, LocalDate.MAX);
    }

    /** As a run of {@code today} sees it. */
    Dossier dossier(Siret siret, LocalDate today) {
        Dossier dossier = referentiel.lookUp(List.of(siret), Map.of(), today).get(siret);
        if (dossier == null) {
            throw new AssertionError("no dossier");
        }
        return dossier;
    }

    /** What the fiche of {@link #LILAS} says of a field: the value, « (vide) » or « (inconnu) ». */
    String lilas(Champ champ) {
        var fait = dossier(LILAS).fiche().fait(champ);
        return fait.isAbsent() ? "(vide)" : fait.toOptional().orElse("(inconnu)");
    }

    /** All that the database holds, as one text. */
    String dump() {
        return jdbc.queryForList("SELECT * FROM fiche_observee") + " "
                + jdbc.queryForList("SELECT * FROM rattachement_observe") + " "
                + jdbc.queryForList("SELECT * FROM referentiel_refus");
    }

    private static Path write(Path file, String... lines) {
        try {
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8);
            return age(file, LONG_AGO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
