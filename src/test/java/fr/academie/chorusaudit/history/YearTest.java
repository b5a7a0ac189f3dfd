package fr.academie.chorusaudit.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.history.Nuit.Releve;
import fr.academie.chorusaudit.history.Nuit.Reponse;
import fr.academie.chorusaudit.history.Nuit.Vue;
import fr.academie.chorusaudit.history.Statistique.Compte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A scripted year over 300 schools: changes, failed look-ups, reruns of a day, skipped nights, runs of an earlier day, a
 * référentiel that is gone for a night, withdrawn files, schools that come and go, and a backup of three nights before
 * that is put back. Run by run the history is that of a
 * simple model, and in the end every run still tells what it told on its night.
 */
class YearTest {

    private static final int SCHOOLS = 300;
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 25);

    private static final int BACKUP = 200;
    private static final int RESTORE = 203;

    private final Random random = new Random(20261124);
    private final Banc banc = new Banc();
    private final List<Nuit> nuits = new ArrayList<>();
    private final Map<Long, List<String>> told = new LinkedHashMap<>();
    private Modele modele = new Modele();
    private final Map<Integer, SortedMap<LocalDate, Releve>> releves = new TreeMap<>();
    private final TreeSet<Integer> liste = new TreeSet<>();

    @AfterEach
    void close() {
        banc.close();
    }

    @Test
    void isTheHistoryOfASimpleModelRunByRun() {
        List<String> sauvegarde = List.of();
        int saved = 0;
        for (int school = 0; school < SCHOOLS; school++) {
            releves.put(school, new TreeMap<>());
            liste.add(school);
            if (random.nextInt(10) > 0) {
                collect(school, FIRST.minusDays(random.nextInt(200)));
            }
        }
        for (int night = 0; night < 365; night++) {
            LocalDate jour = FIRST.plusDays(night);
            change(jour);
            if (night == BACKUP) {
                sauvegarde = banc.sauvegarde();
                saved = nuits.size();
            } else if (night == RESTORE) {
                restore(sauvegarde, saved);
            }
            if (random.nextInt(12) > 0) {
                run(jour);
                if (random.nextInt(15) == 0) {
                    change(jour);
                    run(jour);
                }
                if (random.nextInt(40) == 0) {
                    run(jour.minusDays(1 + random.nextInt(5)));
                }
            }
        }

        assertThat(told).hasSizeGreaterThan(330);
        told.forEach((run, rows) ->
                assertThat(banc.told(run)).as("run %s, a year after", run).isEqualTo(rows));
    }

    private void run(LocalDate jour) {
        Nuit nuit = nuit(jour);
        long run = banc.run(nuit);
        nuits.add(nuit);
        Compte expected = modele.night(nuit);

        assertThat(banc.episodes()).as("run %s of %s", run, jour).isEqualTo(modele.lignes());
        Statistique statistique = banc.statistique(run);
        assertThat(statistique.isApplied()).as("run %s of %s", run, jour).isEqualTo(expected != null);
        assertThat(statistique.evolutions())
                .as("run %s of %s", run, jour)
                .isEqualTo(expected == null ? Compte.ZERO : expected);
        List<String> rows = banc.told(run);
        assertThat(rows).as("every row counts once").hasSize(expected == null ? 0 : Math.toIntExact(sum(expected)));
        told.put(run, rows);
    }

    private void restore(List<String> sauvegarde, int saved) {
        assertThat(nuits).hasSizeGreaterThan(saved);
        banc.restaurer(sauvegarde);
        nuits.subList(saved, nuits.size()).clear();
        told.keySet().removeIf(run -> run > saved);
        modele = new Modele();
        nuits.forEach(modele::night);
        assertThat(banc.episodes()).isEqualTo(modele.lignes());
    }

    private static long sum(Compte compte) {
        return compte.ouverts()
                + compte.aggraves()
                + compte.resolus()
                + compte.toujoursOuverts()
                + compte.entrees()
                + compte.sorties();
    }

    /** Some fiches are collected anew, one file is withdrawn, schools come and go. */
    private void change(LocalDate jour) {
        for (int i = 0; i < 4; i++) {
            collect(random.nextInt(SCHOOLS), jour.minusDays(random.nextInt(3)));
        }
        SortedMap<LocalDate, Releve> withdrawn = releves.get(random.nextInt(SCHOOLS));
        if (withdrawn != null && !withdrawn.isEmpty() && random.nextInt(4) == 0) {
            withdrawn.remove(withdrawn.lastKey());
        }
        if (random.nextInt(5) == 0) {
            int school = random.nextInt(SCHOOLS);
            if (!liste.remove(school)) {
                liste.add(school);
            }
        }
    }

    private void collect(int school, LocalDate day) {
        String gestionnaire = random.nextInt(6) == 0 ? "" : "Camille Martin";
        Boolean compte = List.of(Boolean.TRUE, Boolean.TRUE, Boolean.FALSE).get(random.nextInt(3));
        boolean isSeen = !gestionnaire.isEmpty() && random.nextInt(4) > 0;
        SortedMap<LocalDate, Releve> all = releves.get(school);
        if (all != null) {
            all.put(day, new Releve(random.nextInt(8) > 0, gestionnaire, isSeen ? compte : null));
        }
    }

    private Nuit nuit(LocalDate jour) {
        boolean isReferentielGone = random.nextInt(40) == 0;
        boolean isAsked = random.nextInt(3) > 0;
        SortedMap<Integer, Vue> ecoles = new TreeMap<>();
        liste.forEach(school -> {
            SortedMap<LocalDate, Releve> known = new TreeMap<>();
            SortedMap<LocalDate, Releve> all = releves.get(school);
            if (all != null && !isReferentielGone) {
                known.putAll(all.headMap(jour.plusDays(1)));
            }
            ecoles.put(school, new Vue(known, isAsked ? answer(known) : Reponse.AUCUNE));
        });
        return new Nuit(jour, ecoles);
    }

    private Reponse answer(SortedMap<LocalDate, Releve> known) {
        int draw = random.nextInt(100);
        if (draw < 5) {
            return Reponse.ECHEC;
        }
        if (draw < 6) {
            return Reponse.INTROUVABLE;
        }
        @Nullable Releve newest = known.isEmpty() ? null : known.get(known.lastKey());
        boolean isActive = newest == null || newest.isActive() || draw > 90;
        return isActive ? Reponse.ACTIVE : Reponse.INACTIVE;
    }
}
