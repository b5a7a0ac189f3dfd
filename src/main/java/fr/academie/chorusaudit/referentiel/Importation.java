package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.MotifTableau;
import fr.academie.chorusaudit.cellule.UnreadableException;
import fr.academie.chorusaudit.referentiel.FichierImporte.Etat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** One import of both folders: what is new is read, what is gone is noted, what stayed is left alone. */
final class Importation {

    private record Key(FichierImporte.Dossier dossier, String chemin) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Registre registre;
    private final ZoneId zone;
    private final LocalDate today;
    private final LocalDate clockDay;
    private final Runnable stop;
    /** The known files that no file of this import has claimed yet. */
    private final Map<Key, Fichier> unclaimed = new HashMap<>();

    private final List<Long> seen = new ArrayList<>();
    private final List<FichierImporte> report = new ArrayList<>();

    /**
     * @param today the day of the run
     * @param clockDay the day that it is: no file can be younger
     */
    Importation(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            ZoneId zone,
            LocalDate today,
            LocalDate clockDay,
            Runnable stop) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.registre = new Registre(jdbc);
        this.zone = zone;
        this.today = today;
        this.clockDay = clockDay;
        this.stop = stop;
    }

    List<FichierImporte> run(List<FolderScan> scans, GrowthWatch watch) {
        registre.all().forEach(known -> unclaimed.put(new Key(known.dossier(), known.chemin()), known));
        List<Found> files =
                scans.stream().flatMap(scan -> scan.files().stream()).toList();
        Set<Path> growing = watch.growing(files);
        // A file that lies where it lay keeps its own history, so moved ones choose among the rest.
        Map<Found, Fichier> known = new HashMap<>();
        for (Found file : files) {
            Fichier fichier =
                    unclaimed.remove(new Key(file.dossier(), file.chemin().toString()));
            if (fichier != null) {
                known.put(file, fichier);
                seen.add(fichier.id());
            }
        }
        for (Found file : files) {
            stop.run();
            report.add(growing.contains(file.chemin()) ? growing(file) : take(file, known.get(file)));
        }
        registre.seen(seen, today);
        registre.vanished(unclaimed.values().stream().map(Fichier::id).toList(), today);
        unclaimed.values().forEach(gone -> report.add(entry(gone, Etat.DISPARU, Motif.DISPARU.sentence())));
        return report;
    }

    private FichierImporte take(Found file, @Nullable Fichier known) {
        try {
            String content = Empreinte.of(file.chemin());
            if (known != null && known.isUpToDate(content, FileReading.RULES, today)) {
                return entry(known, Etat.INCHANGE, remarque(known));
            }
            Optional<Fichier> moved = known != null && known.empreinte().equals(content)
                    ? Optional.empty()
                    : gone(file.dossier(), content);
            if (moved.isPresent()) {
                return move(file, content, known, moved.get());
            }
            return read(file, content, known);
        } catch (IOException e) {
            return unreadable(file, known, new UnreadableException(MotifTableau.LECTURE_IMPOSSIBLE.sentence(), e));
        }
    }

    private Optional<Fichier> gone(FichierImporte.Dossier dossier, String content) {
        return unclaimed.values().stream()
                .filter(known -> known.dossier() == dossier && known.empreinte().equals(content))
                .filter(known -> !Files.exists(Path.of(known.chemin())))
                .min(Comparator.comparing(Fichier::chemin));
    }

    private FichierImporte move(Found file, String content, @Nullable Fichier replaced, Fichier moved)
            throws IOException {
        unclaimed.remove(new Key(moved.dossier(), moved.chemin()));
        seen.add(moved.id());
        transactions.executeWithoutResult(status -> {
            if (replaced != null) {
                registre.delete(replaced.id());
            }
            registre.move(moved.id(), file);
        });
        if (!moved.isUpToDate(content, FileReading.RULES, today)) {
            return read(file, content, moved);
        }
        FichierImporte entry = entry(moved, Etat.INCHANGE, Motif.DEPLACE.sentence(moved.relatif()));
        return new FichierImporte(
                file.dossier(), file.relatif(), entry.etat(), entry.lignes(), entry.refus(), entry.remarque());
    }

    private FichierImporte read(Found file, String content, @Nullable Fichier known) throws IOException {
        FileTransaction.Outcome outcome = new FileTransaction(jdbc, transactions, today, stop)
                .run(file, content, jour(file, content, known), known);
        if (outcome.problem() != null) {
            return unreadable(file, known, outcome.problem());
        }
        Fichier fichier = outcome.fichier();
        if (fichier == null) {
            return growing(file);
        }
        return entry(fichier, Etat.IMPORTE, remarque(fichier));
    }

    /** Fixed when the content is first seen: copying a share again touches every file on it. */
    private LocalDate jour(Found file, String content, @Nullable Fichier known) {
        if (known != null && known.empreinte().equals(content)) {
            return known.jour();
        }
        LocalDate modified = LocalDate.ofInstant(file.modifie(), zone);
        // Not the day of the run, which may be dated long ago: what is stored outlives it.
        return modified.isAfter(clockDay) ? clockDay : modified;
    }

    private FichierImporte entry(Fichier fichier, Etat etat, String remarque) {
        return new FichierImporte(
                fichier.dossier(), fichier.relatif(), etat, fichier.lignes(), registre.refus(fichier.id()), remarque);
    }

    private String remarque(Fichier fichier) {
        return fichier.lignes() == 0 && registre.refus(fichier.id()).isEmpty()
                ? MotifTableau.AUCUNE_LIGNE.sentence()
                : "";
    }

    private static FichierImporte growing(Found file) {
        return new FichierImporte(
                file.dossier(),
                file.relatif(),
                Etat.EN_COURS_D_ECRITURE,
                0,
                List.of(),
                Motif.EN_COURS_D_ECRITURE.sentence());
    }

    private static FichierImporte unreadable(Found file, @Nullable Fichier known, UnreadableException problem) {
        String remarque =
                known == null ? problem.sentence() : Motif.ANCIENNE_VERSION_GARDEE.sentence(problem.sentence());
        return new FichierImporte(file.dossier(), file.relatif(), Etat.ILLISIBLE, 0, List.of(), remarque);
    }
}
