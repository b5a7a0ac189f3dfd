package fr.academie.chorusaudit.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts every row of the list, and hands each that is not blank on. */
final class Tally {

    private static final int REASONS_SHOWN = 3;

    private final Consumer<Ligne> sink;
    private final List<String> feuilles = new ArrayList<>();
    private final List<String> remarques = new ArrayList<>();
    private final List<Ligne.Rejetee> firstRejects = new ArrayList<>();
    private long lues;
    private long retenues;
    private long reparees;
    private long doublons;
    private long rejetees;
    private long vides;

    Tally(Consumer<Ligne> sink) {
        this.sink = sink;
    }

    /** Adds a sheet, and gives the number by which {@link #feuille(int)} finds it again. */
    int addSheet(String name) {
        feuilles.add(name);
        return feuilles.size() - 1;
    }

    boolean hasSheets() {
        return !feuilles.isEmpty();
    }

    String feuille(int index) {
        return feuilles.get(index);
    }

    void remark(String phrase) {
        remarques.add(phrase);
    }

    void addBlanks(long count) {
        lues += count;
        vides += count;
    }

    void add(Ligne ligne) {
        lues++;
        if (ligne instanceof Ligne.Retenue retenue) {
            retenues++;
            reparees += retenue.etablissement().siretRepare() ? 1 : 0;
        } else if (ligne instanceof Ligne.Rejetee rejetee) {
            rejetees++;
            remember(rejetee);
        } else {
            doublons++;
        }
        sink.accept(ligne);
    }

    private void remember(Ligne.Rejetee rejetee) {
        if (firstRejects.size() < REASONS_SHOWN
                && firstRejects.stream().noneMatch(other -> other.motif().equals(rejetee.motif()))) {
            firstRejects.add(rejetee);
        }
    }

    /** @throws InputException when no school is left to audit */
    Lecture lecture(String nom) throws InputException {
        if (lues == 0) {
            throw new InputException(String.join(" ", withRemarks(Messages.noRow(nom))), null);
        }
        if (retenues == 0) {
            List<String> motifs = firstRejects.stream()
                    .map(rejetee -> Messages.rejected(rejetee.position(), rejetee.motif()))
                    .toList();
            throw new InputException(String.join(" ", withRemarks(Messages.noUsableRow(nom, lues, motifs))), null);
        }
        return new Lecture(lues, retenues, reparees, doublons, rejetees, vides, feuilles, remarques);
    }

    private List<String> withRemarks(String message) {
        List<String> all = new ArrayList<>();
        all.add(message);
        all.addAll(remarques);
        return all;
    }
}
