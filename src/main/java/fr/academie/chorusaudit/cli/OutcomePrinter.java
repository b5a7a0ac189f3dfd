package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.job.Outcome;
import fr.academie.chorusaudit.mail.BilanCourriels;
import fr.academie.chorusaudit.referentiel.FichierImporte;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The last lines that a run prints: verdict counts, then the files. */
record OutcomePrinter(Console console, boolean quiet) {

    void print(Outcome outcome) {
        if (!outcome.message().isEmpty()) {
            (outcome.failure() == null ? console.out() : console.err()).println(outcome.message());
        }
        Execution execution = outcome.execution();
        Bilan bilan = outcome.bilan();
        if (execution != null && outcome.failure() != null) {
            console.err().println(Messages.get("audit.numero", Long.toString(execution.id())));
        }
        if (execution == null || bilan == null) {
            return;
        }
        if (!quiet) {
            console.out().println(Messages.get("audit.numero", Long.toString(execution.id())));
        }
        Lecture lecture = execution.lecture();
        if (!quiet && lecture != null) {
            console.out().println(sum(lecture));
            lecture.remarques().forEach(console.out()::println);
        }
        referentiel(execution);
        console.out().println(verdicts(bilan));
        BilanCourriels courriels = outcome.courriels();
        if (courriels != null) {
            courriels(courriels);
        }
        for (Path fichier : outcome.fichiers()) {
            console.out().println(Messages.get("audit.fichier", fichier));
        }
    }

    void courriels(BilanCourriels bilan) {
        console.out()
                .println(Messages.get(
                        "courriels.bilan",
                        Numbers.format(bilan.envoyes()),
                        Numbers.format(bilan.enAttente()),
                        Numbers.format(bilan.refuses()),
                        Numbers.format(bilan.issueInconnue())));
        if (bilan.retenus() > 0) {
            console.out().println(Messages.get("courriels.retenus", Numbers.format(bilan.retenus())));
        }
        if (bilan.needsHuman()) {
            console.out().println(Messages.get("courriels.examiner"));
        }
    }

    /** Bad files and rows stop nothing, but must not go unseen either. */
    private void referentiel(Execution execution) {
        long unreadable = execution.fichiers().stream()
                .filter(fichier -> fichier.etat() == FichierImporte.Etat.ILLISIBLE)
                .count();
        long refused = execution.fichiers().stream()
                .mapToLong(fichier -> fichier.refus().size())
                .sum();
        if (unreadable + refused > 0) {
            console.out()
                    .println(Messages.get("audit.referentiel", Numbers.format(unreadable), Numbers.format(refused)));
        }
    }

    static String sum(Lecture lecture) {
        return Messages.get(
                "audit.somme",
                Numbers.format(lecture.lues()),
                Numbers.format(lecture.retenues()),
                Numbers.format(lecture.doublons()),
                Numbers.format(lecture.rejetees()),
                Numbers.format(lecture.vides()));
    }

    private static String verdicts(Bilan bilan) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> Messages.get(
                        "audit.verdict",
                        verdict.libelle(),
                        Numbers.format(bilan.verdicts().getOrDefault(verdict, 0L))))
                .collect(Collectors.joining(", ", "", Messages.get("audit.annexe5", Numbers.format(bilan.annexe5()))));
    }
}
