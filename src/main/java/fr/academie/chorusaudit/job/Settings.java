package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.choruspro.ChorusProProperties;
import fr.academie.chorusaudit.diagnostic.DiagnosticProperties;
import fr.academie.chorusaudit.history.HistoriqueProperties;
import fr.academie.chorusaudit.mail.CourrielsProperties;
import fr.academie.chorusaudit.report.Annexe5Properties;
import fr.academie.chorusaudit.sauvegarde.SauvegardeProperties;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The settings in force, as the report shows them: no secret is among them. */
record Settings(
        AuditProperties audit,
        DiagnosticProperties diagnostic,
        HistoriqueProperties historique,
        Annexe5Properties annexe5,
        ChorusProProperties chorusPro,
        CourrielsProperties courriels,
        SauvegardeProperties sauvegardes,
        OptionalInputs inputs) {

    Map<String, String> displayed() {
        Map<String, String> displayed = new LinkedHashMap<>();
        displayed.put("chorus-audit.zone", audit.zone().getId());
        displayed.put("chorus-audit.taille-lot", Integer.toString(audit.tailleLot()));
        displayed.put("chorus-audit.retention-jours", Integer.toString(audit.retentionJours()));
        displayed.put(
                "chorus-audit.diagnostic.fiche-ancienne-jours", Integer.toString(diagnostic.ficheAncienneJours()));
        displayed.put("chorus-audit.diagnostic.domaines-academie", String.join(", ", diagnostic.domainesAcademie()));
        displayed.put(
                "chorus-audit.suivi.delai-jours",
                Integer.toString(inputs.suiviProperties().delaiJours()));
        displayed.put(
                "chorus-audit.annuaire.academie", inputs.annuaireProperties().academie());
        displayed.put(
                "chorus-audit.annuaire.departements",
                String.join(", ", inputs.annuaireProperties().departements()));
        displayed.put("chorus-audit.historique.frein-part", Integer.toString(historique.freinPart()));
        displayed.put("chorus-audit.historique.frein-minimum", Integer.toString(historique.freinMinimum()));
        displayed.put("chorus-audit.sauvegardes.conserver", Integer.toString(sauvegardes.conserver()));
        displayed.putAll(annexe5.displayed());
        displayed.put("chorus-audit.chorus-pro.api-url", chorusPro.apiUrl().toString());
        displayed.put("chorus-audit.chorus-pro.requests-per-second", Double.toString(chorusPro.requestsPerSecond()));
        displayed.put(
                "chorus-audit.chorus-pro.reuse-answers-for",
                chorusPro.reuseAnswersFor().toHours() + " h");
        displayed.put("chorus-audit.courriels.mode", courriels.mode().name().toLowerCase(Locale.ROOT));
        displayed.put("chorus-audit.courriels.domaines-autorises", String.join(", ", courriels.domainesAutorises()));
        displayed.put("chorus-audit.courriels.rediriger-vers", courriels.redirigerVers() == null ? "non" : "oui");
        displayed.put("chorus-audit.courriels.par-minute", Integer.toString(courriels.parMinute()));
        displayed.put(
                "chorus-audit.courriels.maximum-par-execution", Integer.toString(courriels.maximumParExecution()));
        displayed.put("chorus-audit.courriels.heures", courriels.heures().toString());
        displayed.put("chorus-audit.courriels.relance-jours", Integer.toString(courriels.relanceJours()));
        return displayed;
    }
}
