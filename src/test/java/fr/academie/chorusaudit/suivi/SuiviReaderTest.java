package fr.academie.chorusaudit.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.cellule.FichierLu.Refus;
import fr.academie.chorusaudit.referentiel.Modeles;
import fr.academie.chorusaudit.structure.Siret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiviReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Siret CIMES = new Siret("19382780500014");
    private static final Siret LILAS = new Siret("19876543200010");

    @TempDir
    private Path folder;

    @Test
    void findsColumnsByTheNamesThatOfficesUse() throws IOException {
        Suivi suivi = read(
                "Suivi des tickets;;;;",
                "N° de ticket;SIRET établissement;Date de la demande;Observations;État du ticket",
                "T-12;193 827 805 00014;3/11/2026;rappeler lundi;En cours");

        assertThat(suivi.dernieres())
                .containsOnlyKeys(CIMES)
                .containsValue(
                        new Demande(CIMES, LocalDate.of(2026, 11, 3), "T-12", "En cours", "rappeler lundi", false));
        assertThat(suivi.fichier().lignes()).isEqualTo(1);
        assertThat(suivi.fichier().refus()).isEmpty();
    }

    @Test
    void keepsTheLatestRequestOfASchoolWhateverTheOrderOfTheRows() throws IOException {
        Suivi suivi = read(
                "siret;date;numero_ticket;statut",
                "19382780500014;2026-11-10;T-2;clos",
                "19382780500014;2026-10-01;T-1;en cours",
                "19876543200010;2026-11-10;A;clos",
                "19876543200010;2026-11-10;B;en cours");

        assertThat(derniere(suivi, CIMES).ticket()).isEqualTo("T-2");
        assertThat(derniere(suivi, LILAS).ticket()).as("the row further down").isEqualTo("B");
    }

    @Test
    void reportsBadRowsAndReadsTheOthers() throws IOException {
        Suivi suivi = read(
                "siret;date;numero_ticket;statut",
                "19382780500015;2026-11-10;T-1;en cours",
                "9382780500014;2026-11-10;T-2;en cours",
                "19382780500014;2026-11-25;T-3;en cours",
                "19382780500014;;T-4;en cours",
                "19876543200010;2026-11-10;T-5;en cours");

        assertThat(suivi.dernieres()).containsOnlyKeys(LILAS);
        assertThat(suivi.fichier().refus())
                .extracting(Refus::position)
                .containsExactly("ligne 2", "ligne 3", "ligne 4", "ligne 5");
        assertThat(suivi.fichier().refus())
                .extracting(Refus::motif)
                .satisfiesExactly(
                        motif -> assertThat(motif).contains("clé de contrôle"),
                        motif -> assertThat(motif).contains("SIRET"),
                        motif -> assertThat(motif).contains("25/11/2026", "futur"),
                        motif -> assertThat(motif).contains("manquante"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clos",
                "CLOS",
                "Clôturé",
                "clôturé(e)",
                "Fermée",
                "résolu",
                "Traité",
                "annulé",
                "Rejetée",
                "Clos le 12/11/2026",
                "classé sans suite"
            })
    void closesARequestThatTheSupportIsDoneWith(String statut) throws IOException {
        assertThat(only(statut).isClosed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en cours", "Ouvert", "non traité", "En attente de réponse", "à traiter"})
    void leavesARequestOpenThatIsNot(String statut) throws IOException {
        assertThat(only(statut).isClosed()).isFalse();
    }

    @Test
    void takesAnUnknownStatusForOneUnderWayAndSaysSo() throws IOException {
        Suivi suivi = read("siret;date;statut", "19382780500014;2026-11-10;vu avec eux");

        assertThat(derniere(suivi, CIMES).isClosed()).isFalse();
        assertThat(suivi.fichier().refus())
                .singleElement()
                .satisfies(refus -> assertThat(refus.motif()).contains("vu avec eux", "en cours"));
    }

    @Test
    void saysWhyAFileCannotBeUsed() throws IOException {
        assertThat(read("siret;numero_ticket", "19382780500014;T").fichier().remarque())
                .contains("date");
        assertThat(read("nom;date", "Lycée;2026-11-10").fichier().remarque()).contains("SIRET");
        assertThat(read("siret;date;statut").fichier().remarque()).contains("Aucune ligne");
    }

    @Test
    void readsItsOwnBlankTemplate() throws IOException {
        Modeles.write(folder);
        Suivi suivi = SuiviReader.read(folder.resolve("modele-annexe5-suivi.xlsx"), TODAY, ZoneOffset.UTC);

        assertThat(suivi.fichier().remarque()).contains("Aucune ligne");
        assertThat(suivi.fichier().refus()).isEmpty();
    }

    @Test
    void needsNoNewRequestUntilItIsAsOldAsTheDelay() {
        Demande open = new Demande(CIMES, LocalDate.of(2026, 10, 25), "T", "", "", false);
        Demande closed = new Demande(CIMES, TODAY, "T", "clos", "", true);

        assertThat(open.isEnCours(LocalDate.of(2026, 11, 23), 30))
                .as("29 days old")
                .isTrue();
        assertThat(open.isEnCours(LocalDate.of(2026, 11, 24), 30))
                .as("30 days old")
                .isFalse();
        assertThat(closed.isEnCours(TODAY, 30)).isFalse();
    }

    private Demande only(String statut) throws IOException {
        Suivi suivi = read("siret;date;numero_ticket;statut", "19382780500014;2026-11-10;T;" + statut);
        assertThat(suivi.fichier().refus()).isEmpty();
        return derniere(suivi, CIMES);
    }

    private static Demande derniere(Suivi suivi, Siret siret) {
        return Objects.requireNonNull(suivi.dernieres().get(siret));
    }

    private Suivi read(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("annexe5-suivi.csv"), String.join("\n", lines) + "\n");
        return SuiviReader.read(file, TODAY, ZoneOffset.UTC);
    }
}
