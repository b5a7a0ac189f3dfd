package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Consultations;
import fr.academie.chorusaudit.referentiel.Referentiel;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Siret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of schools from the sources that a run counts on, in a fixed number of queries. */
final class Dossiers {

    private final Referentiel referentiel;
    private final Consultations consultations;

    Dossiers(Referentiel referentiel, Consultations consultations) {
        this.referentiel = referentiel;
        this.consultations = consultations;
    }

    Map<Siret, Dossier> lookUp(RunParameters run, List<Siret> sirets) {
        Map<Siret, Consultation> answers =
                run.source().isRemote() ? consultations.find(run.execution(), sirets) : Map.of();
        if (run.source().isLocal()) {
            return referentiel.lookUp(sirets, answers, run.date());
        }
        Map<Siret, Dossier> dossiers = new HashMap<>();
        sirets.forEach(siret -> dossiers.put(siret, Dossier.of(siret, List.of(), List.of(), answers.get(siret))));
        return dossiers;
    }
}
