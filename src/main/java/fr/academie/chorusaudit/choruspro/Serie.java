package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Siret;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Passes on how look-ups ended, but keeps failures in a row back until the source answers again: should it never, these
 * schools did not fail, they are to be asked again.
 */
final class Serie {

    private record Echec(Siret siret, PanneException panne) {}

    private final int most;
    private final Observation observation;
    private final Consumer<Consultation> sink;
    private final Queue<Echec> row = new ArrayDeque<>();
    private boolean isAnswered;

    /** @param most failures in a row that mean that the source is gone */
    Serie(int most, Observation observation, Consumer<Consultation> sink) {
        this.most = most;
        this.observation = observation;
        this.sink = sink;
    }

    /** @throws SourceUnavailableException when the source refuses us, or does not answer any more */
    void add(Issue issue) {
        if (issue.answer() != null) {
            answered();
            sink.accept(issue.answer());
        } else if (issue.failure() instanceof PanneException panne) {
            addFailure(issue.siret(), panne);
        } else if (issue.failure() != null) {
            throw issue.failure();
        }
    }

    private void addFailure(Siret siret, PanneException panne) {
        if (panne.panne() == Panne.COMPTE_REFUSE) {
            throw new SourceUnavailableException(Textes.texte("source.compte", panne.phrase()), panne);
        }
        if (!panne.panne().isSystemic()) {
            answered();
            sink.accept(Consultation.echec(siret, observation, panne.phrase()));
            return;
        }
        row.add(new Echec(siret, panne));
        if (row.size() >= most) {
            throw new SourceUnavailableException(Textes.texte("source.serie", most, panne.phrase()), panne);
        }
    }

    /**
     * The list is over, perhaps before the failures were enough: a source that answered nothing and cannot even be
     * reached is gone; otherwise the schools that failed are to be told.
     */
    void end() {
        if (!isAnswered
                && !row.isEmpty()
                && row.stream().allMatch(echec -> echec.panne().panne().isReseau())) {
            PanneException panne = row.element().panne();
            throw new SourceUnavailableException(Textes.texte("source.injoignable", panne.phrase()), panne);
        }
        flush();
    }

    private void answered() {
        isAnswered = true;
        flush();
    }

    private void flush() {
        for (Echec echec = row.poll(); echec != null; echec = row.poll()) {
            sink.accept(
                    Consultation.echec(echec.siret(), observation, echec.panne().phrase()));
        }
    }
}
