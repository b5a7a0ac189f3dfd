package fr.academie.chorusaudit.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one run sees, in the terms of the model.
 *
 * @param ecoles by the number of the school, in the order of the list
 */
record Nuit(LocalDate jour, SortedMap<Integer, Vue> ecoles) {

    Nuit {
        ecoles = Collections.unmodifiableSortedMap(new TreeMap<>(ecoles));
    }

    /** What Chorus Pro said of a school, if it was asked. */
    enum Reponse {
        AUCUNE,
        ECHEC,
        INTROUVABLE,
        ACTIVE,
        INACTIVE
    }

    /**
     * A row of an extract.
     *
     * @param gestionnaire empty: seen to be empty
     * @param compteActif null: not seen
     */
    record Releve(
            boolean isActive, String gestionnaire, @Nullable Boolean compteActif) {}

    /** @param releves by the day on which they were made */
    record Vue(SortedMap<LocalDate, Releve> releves, Reponse reponse) {

        Vue {
            releves = Collections.unmodifiableSortedMap(new TreeMap<>(releves));
        }

        /** The day of the newest; {@code LocalDate.MIN} without any. */
        LocalDate seen() {
            return releves.isEmpty() ? LocalDate.MIN : releves.lastKey();
        }

        /** The day of the newest that tells the account; {@code LocalDate.MIN} without any. */
        LocalDate compteSeen() {
            return releves.entrySet().stream()
                    .filter(releve -> releve.getValue().compteActif() != null)
                    .map(Map.Entry::getKey)
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
        }

        /** There is but one person: what was once seen of her account stays true until it is seen again. */
        @Nullable
        Boolean compteActif() {
            Releve releve = releves.get(compteSeen());
            return releve == null ? null : releve.compteActif();
        }

        @Nullable
        Releve newest() {
            return releves.get(seen());
        }
    }
}
