package fr.academie.chorusaudit.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.referentiel.FichierImporte.Etat;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Siret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final String HEADER = "siret;ville;date_consultation";
    private static final String LYON = "19876543200010;LYON;";
    private static final String BRON = "19876543200010;BRON;";

    private Atelier atelier = new Atelier(Path.of("unused"));

    @BeforeEach
    void open(@TempDir Path folder) {
        atelier = new Atelier(folder);
    }

    @Test
    void takesMissingFoldersForEmptyOnes() {
        assertThat(atelier.importer()).isEmpty();
        assertThat(atelier.dossier(Atelier.LILAS).fiche().isKnown()).isFalse();
    }

    @Test
    void doesNotReadUnchangedFileAgainButStillReportsItsRefusals() {
        atelier.fiche("a.csv", HEADER, LYON, "12;X;");
        FichierImporte first = atelier.importOne();
        FichierImporte second = atelier.importOne();
        assertThat(first.etat()).isEqualTo(Etat.IMPORTE);
        assertThat(second.etat()).isEqualTo(Etat.INCHANGE);
        assertThat(second.lignes()).isEqualTo(1);
        assertThat(second.refus()).isEqualTo(first.refus()).hasSize(1);
    }

    @Test
    void newVersionReplacesAllThatTheOldOneSaid() {
        atelier.fiche("a.csv", HEADER, LYON, "19123456700011;LYON;");
        atelier.importer();
        String before = atelier.referentiel.empreinte();
        atelier.fiche("a.csv", HEADER, BRON);
        assertThat(atelier.importOne().etat()).isEqualTo(Etat.IMPORTE);
        assertThat(atelier.lilas(Champ.VILLE)).isEqualTo("BRON");
        assertThat(atelier.dossier(Atelier.TILLEULS).fiche().isKnown()).isFalse();
        assertThat(atelier.referentiel.empreinte()).isNotEqualTo(before);
    }

    @Test
    void unreadableNewVersionLeavesWhatTheOldOneSaid() {
        atelier.fiche("a.csv", HEADER, LYON);
        atelier.importer();
        String before = atelier.referentiel.empreinte();
        atelier.fiche("a.csv", "%PDF-1.7 ...");
        FichierImporte file = atelier.importOne();
        assertThat(file.etat()).isEqualTo(Etat.ILLISIBLE);
        assertThat(file.remarque()).endsWith("Ce que disait la version précédente reste utilisé.");
        assertThat(atelier.lilas(Champ.VILLE)).isEqualTo("LYON");
        assertThat(atelier.referentiel.empreinte()).isEqualTo(before);
    }

    @Test
    void vanishedFileKeepsSpeakingUntilWithdrawn() throws IOException {
        Path file = atelier.fiche("a.csv", HEADER, LYON);
        atelier.importer();
        Files.delete(file);
        assertThat(atelier.importOne().etat()).isEqualTo(Etat.DISPARU);
        assertThat(atelier.lilas(Champ.VILLE)).isEqualTo("LYON");
        assertThat(atelier.referentiel.retirer("a.csv")).containsExactly(file.toString());
        assertThat(atelier.importer()).isEmpty();
        assertThat(atelier.dossier(Atelier.LILAS).fiche().isKnown()).isFalse();
        assertThat(atelier.referentiel.retirer("a.csv")).isEmpty();
    }

    @Test
    void withdrawsByRelativeAndAbsolutePathAndForgetsRefusals() {
        Path one = atelier.fiche("mars/a.csv", HEADER, LYON, "12;X;");
        Path other = atelier.fiche("avril/a.csv", HEADER, BRON);
        atelier.importer();
        assertThat(atelier.referentiel.retirer("mars/a.csv")).containsExactly(one.toString());
        assertThat(atelier.referentiel.retirer(other.toString())).containsExactly(other.toString());
        assertThat(atelier.dump()).isEqualTo("[] [] []");
        assertThat(atelier.importer()).extracting(FichierImporte::etat).containsOnly(Etat.IMPORTE);
    }

    @Test
    void movedFileKeepsItsDay() throws IOException {
        Path file = atelier.fiche("a.csv", HEADER, LYON);
        atelier.importer();
        Path moved = Files.move(file, atelier.fiches.resolve("b.csv"));
        Atelier.age(moved, Instant.parse("2026-10-20T10:00:00Z"));
        FichierImporte entry = atelier.importOne();
        assertThat(entry.etat()).isEqualTo(Etat.INCHANGE);
        assertThat(entry.remarque()).contains("a.csv");
        var observation =
                atelier.dossier(Atelier.LILAS).fiche().fait(Champ.VILLE).observation();
        assertThat(observation.jour()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(observation.source().libelle()).isEqualTo("b.csv, ligne 2");
    }

    @Test
    void copyIsAFileOfItsOwn() throws IOException {
        Path file = atelier.fiche("a.csv", HEADER, LYON);
        atelier.importer();
        Atelier.age(Files.copy(file, atelier.fiches.resolve("b.csv")), Instant.parse("2026-10-20T10:00:00Z"));
        assertThat(atelier.importer()).extracting(FichierImporte::etat).containsExactly(Etat.INCHANGE, Etat.IMPORTE);
    }

    @Test
    void fileMovedOverAnotherTakesItsPlace() throws IOException {
        Path file = atelier.fiche("a.csv", HEADER, LYON);
        Path other = atelier.fiche("b.csv", HEADER, "19123456700011;NICE;");
        atelier.importer();
        Files.move(file, other, StandardCopyOption.REPLACE_EXISTING);
        assertThat(atelier.importOne().etat()).isEqualTo(Etat.INCHANGE);
        assertThat(atelier.dossier(Atelier.TILLEULS).fiche().isKnown()).isFalse();
        assertThat(atelier.lilas(Champ.VILLE)).isEqualTo("LYON");
    }

    @Test
    void undatedRowsTakeDayOfFileAtFirstImportAndDatedOnesWin() {
        Path file = atelier.fiche("a.csv", HEADER, LYON, "19123456700011;LYON;02/01/2026");
        atelier.fiche("b.csv", HEADER, "19123456700011;NICE;");
        atelier.importer();
        Atelier.age(file, Instant.parse("2026-10-20T10:00:00Z"));
        atelier.importer();
        var undated = atelier.dossier(Atelier.LILAS).fiche().fait(Champ.VILLE).observation();
        assertThat(undated.jour()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(undated.datee()).isFalse();
        assertThat(atelier.dossier(Atelier.TILLEULS).fiche().fait(Champ.VILLE).valeur())
                .isEqualTo("LYON");
    }

    @Test
    void undatedRowsAreToldOfNoLaterDayThanThatOfTheRunAndKeepTheirOwn() {
        LocalDate longAgo = LocalDate.of(2020, 1, 1);
        atelier.fiche("a.csv", HEADER, LYON);
        atelier.importer(longAgo);

        assertThat(atelier.dossier(Atelier.LILAS, longAgo)
                        .fiche()
                        .fait(Champ.VILLE)
                        .observation()
                        .jour())
                .isEqualTo(longAgo);
        assertThat(atelier.dossier(Atelier.LILAS)
                        .fiche()
                        .fait(Champ.VILLE)
                        .observation()
                        .jour())
                .isEqualTo(LocalDate.of(2026, 10, 1));
    }

    /** As on a fresh database, where their row would be refused. */
    @Test
    void datedRowsOfALaterDayAreNotKnownYet() {
        atelier.fiche("a.csv", "siret;ville;date_consultation", "19876543200010;LYON;2026-11-24");
        atelier.importer();

        assertThat(atelier.dossier(Atelier.LILAS, LocalDate.of(2026, 11, 23))
                        .fiche()
                        .fait(Champ.VILLE)
                        .isKnown())
                .isFalse();
        assertThat(atelier.dossier(Atelier.LILAS, LocalDate.of(2026, 11, 24))
                        .fiche()
                        .fait(Champ.VILLE)
                        .valeur())
                .isEqualTo("LYON");
    }

    @Test
    void leavesGrowingFileForNextTime() {
        Path file = atelier.fiche("a.csv", HEADER, LYON);
        atelier.now = Instant.parse("2026-10-01T10:00:02Z");
        atelier.pause = () -> {
            try {
                Files.writeString(file, "\n" + BRON, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        assertThat(atelier.importOne().etat()).isEqualTo(Etat.EN_COURS_D_ECRITURE);
        assertThat(atelier.dossier(Atelier.LILAS).fiche().isKnown()).isFalse();
    }

    @Test
    void readsFreshFileThatStaysAsItIs() {
        atelier.fiche("a.csv", HEADER, LYON);
        atelier.now = Instant.parse("2026-10-01T10:00:02Z");
        assertThat(atelier.importOne().etat()).isEqualTo(Etat.IMPORTE);
    }

    @Test
    void leavesOutLocksHiddenFilesNoticesAndLoops() throws IOException {
        atelier.fiche("sous-dossier/a.csv", HEADER, LYON);
        atelier.fiche("~$a.xlsx", "x");
        atelier.fiche(".gitkeep", "");
        atelier.fiche(".cache/a.csv", HEADER, BRON);
        atelier.fiche("LISEZMOI.txt", "Déposez ici vos fiches.");
        atelier.fiche("page_fichiers/jquery.js", "x");
        atelier.fiche("page.html", "<html><body>Type d'identifiant SIRET</body></html>");
        Files.createSymbolicLink(atelier.fiches.resolve("boucle"), atelier.fiches);
        Files.createSymbolicLink(atelier.fiches.resolve("perdu.csv"), Path.of("nulle-part"));
        assertThat(atelier.importer())
                .extracting(FichierImporte::chemin)
                .containsExactly("page.html", "sous-dossier/a.csv");
    }

    @Test
    void badFileStopsNothing() {
        atelier.fiche("a.csv", "");
        atelier.fiche("b.csv", HEADER, LYON);
        assertThat(atelier.importer()).extracting(FichierImporte::etat).containsExactly(Etat.ILLISIBLE, Etat.IMPORTE);
    }

    @Test
    void purgeForgetsOnlyFilesLastSeenBeforeTheDay() throws IOException {
        Path file = atelier.fiche("a.csv", HEADER, LYON);
        atelier.fiche("b.csv", HEADER, BRON);
        atelier.importer();
        Files.delete(file);
        atelier.importer(Atelier.TODAY.plusDays(10));
        assertThat(atelier.referentiel.purge(Atelier.TODAY)).isZero();
        assertThat(atelier.referentiel.purge(Atelier.TODAY.plusDays(1))).isEqualTo(1);
        assertThat(atelier.importOne().chemin()).isEqualTo("b.csv");
    }

    @Test
    void empreinteStaysWhileNothingChanges() {
        atelier.fiche("a.csv", HEADER, LYON);
        atelier.importer();
        String empreinte = atelier.referentiel.empreinte();
        atelier.importer(Atelier.TODAY.plusDays(1));
        assertThat(atelier.referentiel.empreinte()).isEqualTo(empreinte);
    }

    @Test
    void looksUpMoreThanOneChunkWithUnknownsAndDoubles() {
        String[] rows = new String[2_501];
        rows[0] = HEADER;
        List<Siret> sirets = new ArrayList<>();
        for (long n = 0; sirets.size() < 2_500; n++) {
            Siret.parse(String.format("1%08d%05d", n, n % 100_000)).ifPresent(sirets::add);
        }
        for (int i = 0; i < 2_500; i++) {
            rows[i + 1] = sirets.get(i) + ";VILLE " + i + ";";
        }
        atelier.fiche("a.csv", rows);
        atelier.importer();
        sirets.add(Atelier.TILLEULS);
        sirets.add(sirets.get(0));
        var dossiers = atelier.referentiel.lookUp(sirets);
        assertThat(dossiers).hasSize(2_501);
        assertThat(dossiers.get(sirets.get(2_400)))
                .satisfies(dossier ->
                        assertThat(dossier.fiche().fait(Champ.VILLE).valeur()).isEqualTo("VILLE 2400"));
    }
}
