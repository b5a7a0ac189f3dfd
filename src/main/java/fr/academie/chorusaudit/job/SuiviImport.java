package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.suivi.SuiviReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/** The step that reads the follow-up of the assistance requests, and keeps it with the run. */
record SuiviImport(Demandes demandes, OptionalInputs inputs, ZoneId zone) {

    boolean isNeeded() {
        return inputs.suivi().isPresent();
    }

    void run(RunParameters run) throws IOException {
        Path file = inputs.suivi().orElse(null);
        if (file != null) {
            demandes.save(
                    run.execution(),
                    SuiviReader.read(file, run.date(), zone),
                    run.date(),
                    inputs.suiviProperties().delaiJours());
        }
    }
}
