package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Executions;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.ResultatBref;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.audit.ResultatsBrefs;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.RuleBook;
import fr.academie.chorusaudit.structure.Siret;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies the results of a run to the episodes, page by page, a transaction each. Applied again, after a crash or in a
 * further run of the day, it comes to the same state.
 */
public class Historique {

    private static final int PAGE = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Executions executions;
    private final Lignes lignes;
    private final Resultats resultats;
    private final ResultatsBrefs brefs;
    private final RuleBook ruleBook;
    private final Statistiques statistiques;
    private final Episodes episodes;
    private final Freins freins;
    private final Clock clock;

    public Historique(
            DataSource dataSource,
            Executions executions,
            Lignes lignes,
            Resultats resultats,
            RuleBook ruleBook,
            HistoriqueProperties properties,
            Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.executions = executions;
        this.lignes = lignes;
        this.resultats = resultats;
        this.brefs = new ResultatsBrefs(dataSource);
        this.ruleBook = ruleBook;
        this.statistiques = new Statistiques(jdbc);
        this.episodes = new Episodes(jdbc);
        this.clock = clock;
        this.freins = new Freins(statistiques, properties);
    }

    /**
     * Applies a run whose schools are all judged. One that is dated before the newest applied day changes no episode.
     *
     * @param courriels the mode of the mails; null when they are off
     * @param check called between pages; may throw to stop
     */
    public void apply(long id, @Nullable String courriels, Runnable check) {
        Execution execution = executions.find(id).orElseThrow();
        LocalDate jour = execution.identite().jour();
        String liste = NomListe.empreinte(execution.liste());
        boolean isLate = statistiques
                .newestDay(id)
                .filter(newest -> newest.isAfter(jour))
                .isPresent();
        EvolutionWriter evolutions = new EvolutionWriter(jdbc, id);
        evolutions.clear();
        Tally tally = new Tally(jour, freins.suspects(jour, liste));
        if (!isLate) {
            Perimetre before = executions.lastBefore(jour, execution.liste()).stream()
                    .filter(last -> isSuccessor(execution, last))
                    .findFirst()
                    .map(last -> new Perimetre(brefs, last.id(), lignes.countAudited(last.id())))
                    .orElse(null);
            applyPages(id, jour, before, evolutions, tally, check);
            leave(before, evolutions, tally);
        }
        record(id, jour, liste, courriels, isLate, tally);
    }

    /** A list of another name takes the place of one of which it holds half the schools; it may be somebody's own. */
    private boolean isSuccessor(Execution execution, Execution before) {
        return execution.liste().equals(before.liste())
                || 2 * lignes.countCommon(before.id(), execution.id()) >= lignes.countAudited(before.id());
    }

    private void applyPages(
            long id,
            LocalDate jour,
            @Nullable Perimetre before,
            EvolutionWriter evolutions,
            Tally tally,
            Runnable check) {
        List<ResultatBref> page = brefs.next(id, jour, 0, PAGE);
        while (!page.isEmpty()) {
            check.run();
            List<ResultatBref> schools = page;
            transactions.executeWithoutResult(status -> {
                applyPage(id, jour, schools, evolutions, tally);
                schools.stream()
                        .filter(school -> before != null && before.isNew(school.siret()))
                        .forEach(entered -> {
                            evolutions.addEntered(entered);
                            tally.add(Evolution.ENTREE);
                        });
                evolutions.flush();
            });
            page = brefs.next(id, jour, page.get(page.size() - 1).ordre(), PAGE);
        }
    }

    private void applyPage(
            long id, LocalDate jour, List<ResultatBref> schools, EvolutionWriter evolutions, Tally tally) {
        Map<Siret, List<Episode>> known =
                episodes.openOn(jour, schools.stream().map(ResultatBref::siret).toList());
        Map<Siret, Map<Code, LocalDate>> contradicted = contradicted(id, jour, schools, known);
        List<Episode> changed = new ArrayList<>();
        for (ResultatBref school : schools) {
            List<Episode> before = known.getOrDefault(school.siret(), List.of());
            Suite suite = Suite.of(school, before, contradicted.getOrDefault(school.siret(), Map.of()), jour, id);
            suite.episodes().stream()
                    .filter(episode -> !before.contains(episode))
                    .forEach(changed::add);
            tally.add(suite);
            for (Episode episode : suite.episodes()) {
                if (episode.code().gravite().isToMend()) {
                    Evolution evolution = suite.evolution(episode);
                    tally.add(evolution);
                    evolutions.add(evolution, school, episode, Suite.has(school, episode.code()));
                }
            }
        }
        episodes.save(changed);
    }

    /** Only of the schools of which something open was not found: the facts of all others need no second look. */
    private Map<Siret, Map<Code, LocalDate>> contradicted(
            long id, LocalDate jour, List<ResultatBref> schools, Map<Siret, List<Episode>> known) {
        List<Long> doubtful = schools.stream()
                .filter(school -> Suite.needsContradictions(school, known.getOrDefault(school.siret(), List.of())))
                .map(ResultatBref::ordre)
                .toList();
        if (doubtful.isEmpty()) {
            return Map.of();
        }
        Map<Siret, Map<Code, LocalDate>> contradicted = new HashMap<>();
        for (Resultat resultat : resultats.find(id, doubtful)) {
            contradicted.put(
                    resultat.etablissement().siret(),
                    ruleBook.contradicted(resultat.etablissement(), resultat.dossier(), jour));
        }
        return contradicted;
    }

    private void leave(@Nullable Perimetre before, EvolutionWriter evolutions, Tally tally) {
        if (before == null) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            before.forEachGone(gone -> {
                evolutions.addLeft(gone);
                tally.add(Evolution.SORTIE);
                if (evolutions.waiting() == PAGE) {
                    evolutions.flush();
                }
            });
            evolutions.flush();
        });
    }

    private void record(
            long id, LocalDate jour, String liste, @Nullable String courriels, boolean isLate, Tally tally) {
        Statistique.Etablissements schools = Statistique.Etablissements.of(resultats.bilan(id));
        Statistique.Frein frein = isLate ? null : freins.judge(jour, liste, courriels, tally, schools.auditees());
        statistiques.save(
                new Statistique(id, jour, liste, !isLate, schools, tally.compte(), frein),
                courriels,
                OffsetDateTime.now(clock));
    }
}
