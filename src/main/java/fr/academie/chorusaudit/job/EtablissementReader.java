package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.Lignes.AAuditer;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Siret;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the staged schools in their order, with what is known of them: one bulk look-up a chunk. The rank of the last
 * school read goes into the step's execution context, where a resumed run finds that of the last committed chunk. Not
 * final: the step scope subclasses it.
 */
class EtablissementReader implements ItemStreamReader<EtablissementReader.Item> {

    private static final String LAST = "dernier-ordre";

    private final Lignes lignes;
    private final Dossiers dossiers;
    private final StopSignal stop;
    private final RunParameters run;
    private final int tailleLot;
    private final Queue<Item> items = new ArrayDeque<>();
    private long last;

    EtablissementReader(Lignes lignes, Dossiers dossiers, StopSignal stop, RunParameters run, int tailleLot) {
        this.lignes = lignes;
        this.dossiers = dossiers;
        this.stop = stop;
        this.run = run;
        this.tailleLot = tailleLot;
    }

    /** A school of the list and what is known of it. */
    record Item(AAuditer ligne, Dossier dossier) {}

    @Override
    public void open(ExecutionContext context) {
        last = context.getLong(LAST, 0);
        items.clear();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(LAST, last);
    }

    @Override
    public @Nullable Item read() {
        if (items.isEmpty()) {
            stop.check();
            fill();
        }
        Item item = items.poll();
        if (item != null) {
            last = item.ligne().ordre();
        }
        return item;
    }

    private void fill() {
        List<AAuditer> chunk = lignes.next(run.execution(), last, tailleLot);
        Map<Siret, Dossier> found = dossiers.lookUp(
                run, chunk.stream().map(ligne -> ligne.etablissement().siret()).toList());
        for (AAuditer ligne : chunk) {
            items.add(new Item(
                    ligne,
                    Objects.requireNonNull(found.get(ligne.etablissement().siret()))));
        }
    }
}
