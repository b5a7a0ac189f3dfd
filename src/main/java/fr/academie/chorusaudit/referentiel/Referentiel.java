package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Siret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The fiches and users known locally. */
public class Referentiel {

    private static final int CHUNK = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Registre registre;
    private final LookUp lookUp;
    private final ZoneId zone;
    private final GrowthWatch watch;

    /** Files are dated in the zone Europe/Paris. */
    public Referentiel(DataSource dataSource) {
        this(dataSource, ZoneId.of("Europe/Paris"));
    }

    /** @param zone in which the day of a file's last change is told */
    public Referentiel(DataSource dataSource, ZoneId zone) {
        this(dataSource, zone, GrowthWatch.system());
    }

    Referentiel(DataSource dataSource, ZoneId zone, GrowthWatch watch) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        // A file is its own transaction even when the caller, a step of a job, has one open.
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.registre = new Registre(jdbc);
        this.lookUp = new LookUp(jdbc);
        this.zone = zone;
        this.watch = watch;
    }

    /**
     * Brings the database up to date with both folders. A missing folder counts as empty. Each file is one transaction:
     * a crash leaves every file either imported or not. Hidden files, office locks, and notices called README or
     * LISEZMOI are left out without a word.
     *
     * @param today the day of the run: a later observation rejects its row, and undated observations of a new file take
     *     the file's own date
     * @return one entry a file, known or new, in order of folder and path
     */
    public List<FichierImporte> importer(Path fiches, Path rattachements, LocalDate today) {
        return importer(fiches, rattachements, today, () -> {});
    }

    /** The same; {@code stop} is called before each row, and gives up the file that is being read when it throws. */
    public List<FichierImporte> importer(Path fiches, Path rattachements, LocalDate today, Runnable stop) {
        List<FolderScan> scans = List.of(
                scan(FichierImporte.Dossier.FICHES, fiches), scan(FichierImporte.Dossier.RATTACHEMENTS, rattachements));
        List<FichierImporte> report = new ArrayList<>(
                new Importation(jdbc, transactions, zone, today, watch.today(zone), stop).run(scans, watch));
        scans.forEach(scan -> report.addAll(scan.problems()));
        report.sort(Comparator.comparing(FichierImporte::dossier).thenComparing(FichierImporte::chemin));
        return List.copyOf(report);
    }

    /** What is known of each of {@code sirets}, in two queries for every 1,000; a structure that nobody saw has an empty
     * dossier. */
    public Map<Siret, Dossier> lookUp(Collection<Siret> sirets) {
        return lookUp(sirets, Map.of(), LocalDate.MAX);
    }

    /**
     * The same, merged with what Chorus Pro answered on some of them.
     *
     * @param today the day of the run: undated observations of a younger file are told as of this day
     */
    public Map<Siret, Dossier> lookUp(
            Collection<Siret> sirets, Map<Siret, Consultation> consultations, LocalDate today) {
        List<Siret> distinct = sirets.stream().distinct().sorted().toList();
        Map<Siret, Dossier> dossiers = new HashMap<>();
        for (int start = 0; start < distinct.size(); start += CHUNK) {
            List<Siret> chunk = distinct.subList(start, Math.min(distinct.size(), start + CHUNK));
            dossiers.putAll(lookUp.find(chunk, consultations, today));
        }
        return dossiers;
    }

    /**
     * True when the folders hold a new or changed file: an import would read it. What is gone changes nothing, and a file
     * that could not be read then is only worth another look once it was written to.
     *
     * @param last what the import of a run reported
     * @param since when that import was over
     */
    public boolean isOutdated(Path fiches, Path rattachements, List<FichierImporte> last, Instant since) {
        Map<String, String> known = new HashMap<>();
        registre.all().forEach(fichier -> known.put(fichier.chemin(), fichier.empreinte()));
        Set<String> unread = new HashSet<>();
        last.stream()
                .filter(fichier -> fichier.etat() == FichierImporte.Etat.ILLISIBLE)
                .forEach(fichier -> unread.add(fichier.chemin()));
        return Stream.of(
                        scan(FichierImporte.Dossier.FICHES, fiches),
                        scan(FichierImporte.Dossier.RATTACHEMENTS, rattachements))
                .flatMap(scan -> scan.files().stream())
                .filter(file ->
                        !unread.contains(file.relatif()) || file.modifie().isAfter(since))
                .anyMatch(file -> !Empreinte.matches(
                        file.chemin(), known.get(file.chemin().toString())));
    }

    /** Changes whenever an import or a withdrawal changed what the référentiel says; stays the same otherwise. */
    public String empreinte() {
        List<String> content = new ArrayList<>();
        for (Fichier fichier : registre.all()) {
            content.add(fichier.chemin());
            content.add(fichier.empreinte());
            // The same bytes read by other rules, or on the day that a row had been waiting for.
            content.add(fichier.regles() + " " + fichier.lignes());
        }
        return Empreinte.of(content);
    }

    /**
     * Forgets all that a file said, present or vanished. A file that still lies in its folder comes back at the next
     * import.
     *
     * @param fichier path, absolute or relative to the working folder or to the folder of the file, or bare file name
     * @return the absolute paths forgotten; empty when no file of that name was ever imported
     */
    public List<String> retirer(String fichier) {
        List<Fichier> named =
                registre.all().stream().filter(known -> isNamed(known, fichier)).toList();
        transactions.executeWithoutResult(status -> named.forEach(known -> registre.delete(known.id())));
        return named.stream().map(Fichier::chemin).toList();
    }

    /** Forgets files that vanished and were last seen before {@code day}. @return how many */
    public int purge(LocalDate day) {
        return registre.deleteVanishedBefore(day);
    }

    private static boolean isNamed(Fichier known, String name) {
        try {
            Path path = Path.of(name);
            return Path.of(known.chemin()).equals(path.toAbsolutePath().normalize())
                    || Path.of(known.relatif()).equals(path.normalize())
                    || Path.of(name).equals(Path.of(known.chemin()).getFileName());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static FolderScan scan(FichierImporte.Dossier dossier, Path folder) {
        try {
            return FolderScan.of(dossier, folder);
        } catch (IOException e) {
            // The visitor reports what it cannot open, so only the file system itself can fail here.
            throw new UncheckedIOException(e);
        }
    }
}
