package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.EtablissementBref;
import fr.academie.chorusaudit.audit.ResultatsBrefs;
import fr.academie.chorusaudit.structure.Siret;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** The schools of an earlier run, against which those of tonight are held; eight bytes a school. */
final class Perimetre {

    private static final int PAGE = 1_000;

    private final ResultatsBrefs resultats;
    private final long reference;
    private final long[] sirets;
    private final BitSet stillThere = new BitSet();

    /** @param count of the schools of the run {@code reference} */
    Perimetre(ResultatsBrefs resultats, long reference, long count) {
        this.resultats = resultats;
        this.reference = reference;
        this.sirets = new long[Math.toIntExact(count)];
        int[] next = {0};
        forEach(school -> sirets[next[0]++] = number(school.siret()));
        Arrays.sort(sirets);
    }

    /** True when the school was not there; to be asked of every school of tonight. */
    boolean isNew(Siret siret) {
        int index = Arrays.binarySearch(sirets, number(siret));
        if (index >= 0) {
            stillThere.set(index);
        }
        return index < 0;
    }

    /** The schools that are not there any more, once all of tonight's were asked for. */
    void forEachGone(Consumer<EtablissementBref> consumer) {
        if (stillThere.cardinality() == sirets.length) {
            return;
        }
        forEach(school -> {
            if (!stillThere.get(Arrays.binarySearch(sirets, number(school.siret())))) {
                consumer.accept(school);
            }
        });
    }

    private void forEach(Consumer<EtablissementBref> consumer) {
        long last = 0;
        List<EtablissementBref> page;
        do {
            page = resultats.etablissements(reference, last, PAGE);
            page.forEach(consumer);
            last = page.isEmpty() ? last : page.get(page.size() - 1).ordre();
        } while (page.size() == PAGE);
    }

    private static long number(Siret siret) {
        return Long.parseLong(siret.digits());
    }
}
