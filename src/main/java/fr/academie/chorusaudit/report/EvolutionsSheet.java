package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.history.Changement;
import fr.academie.chorusaudit.history.Evolution;
import fr.academie.chorusaudit.history.Evolutions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sheet « Évolutions »: what changed since the day before, and how long the rest has lasted. */
final class EvolutionsSheet {

    private static final Tableau TABLEAU = new Tableau("evolutions", "Evolutions", 2, 11);

    private EvolutionsSheet() {}

    /** @param jour the day of the run, from which ages count */
    static void write(Classeur classeur, Edition edition, Evolutions evolutions, long execution, LocalDate jour) {
        TableSheet<Changement> table = new TableSheet<>(classeur, TABLEAU, columns(edition, jour));
        evolutions.forEach(execution, table::add);
        table.finish();
    }

    private static List<Column<Changement>> columns(Edition edition, LocalDate jour) {
        return List.of(
                Column.<Changement>of("evolution", 22, c -> c.evolution().libelle())
                        .coloured(c -> teinte(c.evolution())),
                Column.of("siret", 17, c -> c.etablissement().siret().digits()),
                Column.of("uai", 12, c -> c.etablissement().uai()),
                Column.of("etablissement", 38, c -> c.etablissement().nom()),
                Column.of("ville", 24, c -> c.etablissement().ville()),
                Column.of("constat", 40, c -> orEmpty(c.code(), edition::libelle)),
                Column.<Changement>of(
                                "gravite",
                                14,
                                c -> orEmpty(c.code(), code -> code.gravite().libelle()))
                        .coloured(c -> c.code() == null
                                ? Teinte.AUCUNE
                                : Teinte.of(c.code().gravite())),
                Column.of("ouvert_le", 12, c -> orEmpty(c.ouvertLe(), day -> day)),
                Column.of("age", 12, c -> orEmpty(c.ouvertLe(), opened -> age(opened, c.resoluLe(), jour))),
                Column.of("vu_le", 14, c -> orEmpty(c.vuLe(), day -> day)),
                Column.of("resolu_le", 12, c -> orEmpty(c.resoluLe(), day -> day)),
                Column.of("code", 46, c -> orEmpty(c.code(), Code::name)),
                Column.of("ligne", 30, Changement::position));
    }

    /** In days: until it was resolved, else until the run. */
    private static long age(LocalDate opened, @Nullable LocalDate resolved, LocalDate jour) {
        return ChronoUnit.DAYS.between(opened, resolved == null ? jour : resolved);
    }

    private static <T> Object orEmpty(@Nullable T value, Function<T, Object> shown) {
        return value == null ? "" : shown.apply(value);
    }

    private static Teinte teinte(Evolution evolution) {
        return switch (evolution) {
            case AGGRAVE -> Teinte.GRAVE;
            case OUVERT -> Teinte.ANOMALIE;
            case RESOLU -> Teinte.CONFORME;
            case TOUJOURS_OUVERT -> Teinte.A_VERIFIER;
            case ENTREE, SORTIE -> Teinte.NEUTRE;
        };
    }
}
