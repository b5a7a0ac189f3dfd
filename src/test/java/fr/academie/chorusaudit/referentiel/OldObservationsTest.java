package fr.academie.chorusaudit.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Champ;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldObservationsTest {

    @Test
    void forgetsAStructureOfWhichNobodyHasSeenAnythingSince(@TempDir Path folder) {
        Atelier atelier = new Atelier(folder);
        atelier.fiche(
                "fiches.csv",
                "siret;statut;gestionnaire_principal;date_consultation",
                "19876543200010;ACTIF;DOMINIQUE PETIT;2025-01-10",
                "19123456700011;ACTIF;CAMILLE MARTIN;2025-01-10");
        atelier.users(
                "utilisateurs.csv",
                "siret;nom;statut_compte;date_consultation",
                "19123456700011;MARTIN;actif;2026-11-01");
        atelier.importer();

        assertThat(atelier.referentiel.purgeObservations(LocalDate.of(2025, 10, 20)))
                .isEqualTo(1);

        assertThat(atelier.dossier(Atelier.LILAS).fiche().isKnown()).isFalse();
        assertThat(atelier.dossier(Atelier.TILLEULS).fiche().fait(Champ.STATUT).isKnown())
                .as("its user was seen since: a half would tell another story")
                .isTrue();
    }
}
