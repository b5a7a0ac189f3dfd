package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.mail.BilanCourriels;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.OutboxAccess;
import java.util.LinkedHashMap;
import java.util.Map;

/** The mails of runs in figures, for the exit code and the summary. */
record CourrielsBilans(OutboxAccess outbox) {

    BilanCourriels of(RunParameters run) {
        return run.mail() == Mode.OFF ? BilanCourriels.AUCUN : of(run.mail(), run.execution());
    }

    /** The mails of a past run, whatever its mode was. */
    BilanCourriels of(long execution) {
        BilanCourriels sent = of(Mode.ENVOI, execution);
        return sent.hasTried() ? sent : of(Mode.SIMULATION, execution);
    }

    /** As the summary names them. */
    static Map<String, Long> figures(BilanCourriels bilan) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("envoyes", bilan.envoyes());
        figures.put("en_attente", bilan.enAttente());
        figures.put("refuses", bilan.refuses());
        figures.put("issue_inconnue", bilan.issueInconnue());
        return figures;
    }

    private BilanCourriels of(Mode mode, long execution) {
        return outbox.with(box -> box.bilan(mode, execution));
    }
}
