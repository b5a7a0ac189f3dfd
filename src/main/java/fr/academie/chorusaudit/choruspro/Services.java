package fr.academie.chorusaudit.choruspro;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the active services of a structure over all pages; what is not known whole is not known. */
final class Services {

    /** One page of the list. */
    record Page(List<Contrat.ServiceExpose> services, Contrat.ParametresRetour parametres) {}

    /** Size of the pages asked for; the server may give less. */
    private static final int SIZE = 100;

    /** No school has 2,000 services: beyond, something is wrong with the paging. */
    private static final int MOST_PAGES = 20;

    private final Api api;

    Services(Api api) {
        this.api = api;
    }

    /** How many services are active; null when the list or the state of its services is not known whole. */
    @Nullable
    Integer actifs(long idStructureCPP) throws InterruptedException {
        List<Contrat.ServiceExpose> all = new ArrayList<>();
        Integer pages = null;
        int total = 0;
        for (int number = 1; number <= MOST_PAGES; number++) {
            Optional<Page> answer = page(idStructureCPP, number);
            if (answer.isEmpty()) {
                return null;
            }
            Page page = answer.get();
            all.addAll(page.services());
            pages = pages == null ? page.parametres().pages() : pages;
            // What one page announced stays true when the last one leaves it out.
            total = Math.max(total, Objects.requireNonNullElse(page.parametres().total(), 0));
            if (pages != null && pages > MOST_PAGES) {
                return null;
            }
            boolean isLast = pages == null ? page.services().size() < SIZE : number >= pages;
            if (isLast) {
                return isWhole(all, total) ? count(all) : null;
            }
        }
        return null;
    }

    /** Empty for an answer without a sound list: the structure is known all the same. */
    private Optional<Page> page(long idStructureCPP, int number) throws InterruptedException {
        try {
            return api.services(idStructureCPP, number, SIZE);
        } catch (PanneException e) {
            if (e.panne() == Panne.INCOMPLETE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** False when pages repeat each other or end before the total. */
    private static boolean isWhole(List<Contrat.ServiceExpose> all, int total) {
        Set<Long> ids = new HashSet<>();
        boolean isRepeated = all.stream()
                .map(Contrat.ServiceExpose::idService)
                .filter(Objects::nonNull)
                .anyMatch(id -> !ids.add(id));
        return !isRepeated && all.size() >= total;
    }

    private static @Nullable Integer count(List<Contrat.ServiceExpose> all) {
        int active = 0;
        for (Contrat.ServiceExpose service : all) {
            if (service.estActif() == null) {
                return null;
            }
            active += service.estActif() ? 1 : 0;
        }
        return active;
    }
}
