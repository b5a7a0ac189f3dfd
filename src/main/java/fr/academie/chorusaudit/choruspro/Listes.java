package fr.academie.chorusaudit.choruspro;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the list of an answer without ever taking one that is missing or damaged for an empty one. */
final class Listes {

    private Listes() {}

    /**
     * The elements.
     *
     * @param isSansResultat the code says that there are none
     * @param hasCode the answer has a code; without one an empty list proves nothing
     * @throws PanneException when the answer does not tell
     */
    static <T> List<T> of(@Nullable List<@Nullable T> liste, boolean isSansResultat, boolean hasCode) {
        boolean isEmpty = liste == null || liste.isEmpty();
        if (isSansResultat && isEmpty) {
            return List.of();
        }
        if (liste == null || isSansResultat || (isEmpty && !hasCode)) {
            throw new PanneException(Panne.INCOMPLETE);
        }
        if (liste.stream().anyMatch(Objects::isNull)) {
            throw new PanneException(Panne.INCOMPLETE);
        }
        return liste.stream().map(Objects::requireNonNull).toList();
    }
}
