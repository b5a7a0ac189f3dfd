package fr.academie.chorusaudit.report;

import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL;
import static fr.academie.chorusaudit.structure.Champ.GESTIONNAIRE_PRINCIPAL_COMPTE;
import static fr.academie.chorusaudit.structure.Champ.UTILISATEURS_RATTACHES;
import static fr.academie.chorusaudit.structure.DossierBuilder.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Dossier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the assistance, and what a school is told to do meanwhile. */
class SollicitationsTest {

    private static final Map<Champ, String> INACTIVE =
            Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN", GESTIONNAIRE_PRINCIPAL_COMPTE, "INACTIF");

    @TempDir
    private Path folder;

    @Test
    void giveTheDayOnWhichTheAccountWasSeenNotThatOfTheName() throws IOException {
        assertThat(annexe5(dossier()
                        .fiche("2026-01-15", INACTIVE)
                        .page("2026-11-20", Map.of(GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN"))
                        .build()))
                .contains("inactif (observation du 15 janvier 2026)");
    }

    @Test
    void sayThatADayIsThatOfAFile() throws IOException {
        assertThat(annexe5(dossier().undatedFiche("2026-11-20", INACTIVE).build()))
                .contains("20 novembre 2026, jour du fichier");
    }

    @Test
    void sendNobodyToThePortalWhoCannotEnterIt() throws IOException {
        List<Path> files = write(dossier()
                .fiche("2025-10-01", Map.of(UTILISATEURS_RATTACHES, "0", GESTIONNAIRE_PRINCIPAL, "CAMILLE MARTIN"))
                .build());

        assertThat(Dump.rows(files.get(0), "À collecter"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("Que faire"))
                        .contains("une fois l’accès rétabli")
                        .doesNotContain("Organisation →"));
    }

    private String annexe5(Dossier dossier) throws IOException {
        return Files.readString(write(dossier).get(1));
    }

    private List<Path> write(Dossier dossier) throws IOException {
        Audit audit = new Audit().school(Schools.etablissement(1), dossier);
        return audit.rapport().ecrire(audit.stored(), folder);
    }
}
