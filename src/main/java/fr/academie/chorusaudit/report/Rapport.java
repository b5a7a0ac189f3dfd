package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.fichier.Access;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the files of a run: a pure function of what the run stored. */
public class Rapport {

    static final String LAST = "last-run.json";

    private final Contenu contenu;
    private final Annexe5Properties annexe5;
    private final ConstatTexts texts;
    private final AuditWorkbook workbook;
    private final Runnable stop;

    /**
     * @param annexe5 of runs that kept no settings of their own
     * @param zone for the hours shown to the reader
     */
    public Rapport(Contenu contenu, ConstatTexts texts, Annexe5Properties annexe5, ZoneId zone) {
        this(contenu, texts, annexe5, zone, () -> {});
    }

    /** @param stop called at every piece of a file that is written, which is given up when it throws */
    public Rapport(Contenu contenu, ConstatTexts texts, Annexe5Properties annexe5, ZoneId zone, Runnable stop) {
        this.stop = stop;
        this.contenu = contenu;
        this.annexe5 = annexe5;
        this.texts = texts;
        this.workbook = new AuditWorkbook(contenu, zone);
    }

    /**
     * Writes the workbook and the annexe 5 CSV into {@code folder}, each whole or not at all, over files of the same
     * names. Files are readable by their owner only.
     *
     * @param execution whose {@code suffixe} is set
     * @return the files written, the workbook first
     * @throws IOException when the folder cannot be written; its message is a French sentence
     */
    public List<Path> ecrire(Execution execution, Path folder) throws IOException {
        prepare(folder);
        FileNames names = FileNames.of(execution);
        Edition edition = new Edition(execution.sansNoms(), texts);
        Sollicitations sollicitations = new Sollicitations(annexe5.of(execution.parametres()), edition);
        Suivis suivis = Suivis.of(contenu.demandes(), execution.id());
        Path xlsx = folder.resolve(names.workbook());
        AtomicFile.write(
                xlsx,
                Access.PRIVE,
                out -> workbook.write(
                        new StoppableOutput(out, stop), execution, edition, sollicitations, suivis, folder));
        Path csv = folder.resolve(names.annexe5());
        AtomicFile.write(
                csv,
                Access.PRIVE,
                out -> Annexe5Csv.write(
                        out,
                        sollicitations,
                        suivis,
                        contenu.casOuverts(),
                        execution.id(),
                        execution.identite().jour()));
        return List.of(xlsx, csv);
    }

    /**
     * The workbook of a run without names and e-mails of people, whatever the edition of its report.
     *
     * @param folder where rows wait while it is written
     * @throws IOException when {@code folder} cannot be written
     */
    public byte[] sansNoms(Execution execution, Path folder) throws IOException {
        Edition edition = new Edition(true, texts);
        Suivis suivis = Suivis.of(contenu.demandes(), execution.id());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(
                bytes,
                execution,
                edition,
                new Sollicitations(annexe5.of(execution.parametres()), edition),
                suivis,
                folder);
        return bytes.toByteArray();
    }

    /**
     * Writes {@code resume-<date>.json} and, when {@code dernier}, {@code last-run.json} and the metrics: figures only,
     * readable by everybody.
     *
     * @param codeSortie the exit code of the run
     * @param dureeMs how long the run took
     * @param courriels figures of the mails, by name
     * @param fichiers what {@link #ecrire} returned
     * @throws IOException when the folder cannot be written; its message is a French sentence
     */
    public List<Path> resumer(
            Execution execution,
            int codeSortie,
            long dureeMs,
            Map<String, Long> courriels,
            List<Path> fichiers,
            boolean dernier,
            Path folder)
            throws IOException {
        prepare(folder);
        List<String> names =
                fichiers.stream().map(file -> file.getFileName().toString()).toList();
        Resume resume = Resume.of(
                execution,
                contenu.resultats().bilan(execution.id()),
                contenu.evolutions().find(execution.id()).orElse(null),
                codeSortie,
                dureeMs,
                courriels,
                names);
        List<Path> written = new ArrayList<>();
        written.add(folder.resolve(FileNames.of(execution).resume()));
        if (dernier) {
            written.add(folder.resolve(LAST));
        }
        for (Path file : written) {
            AtomicFile.write(file, Access.PUBLIC, resume::writeTo);
        }
        if (dernier) {
            Instant end = execution.termineeLe();
            Metriques.succeeded(folder, resume, end == null ? Instant.now() : end);
            if (end != null) {
                date(folder.resolve(LAST), end);
            }
        }
        return List.copyOf(written);
    }

    /** Of a run that is told again: monitoring looks at the age of the file. */
    private static void date(Path file, Instant end) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(end));
        } catch (IOException notOnThisShare) {
            // All is written, and the age of a file does not decide how a run ended.
            return;
        }
    }

    /** True when {@code last-run.json} tells of a call that failed. */
    public boolean tellsOfFailure(Path folder) {
        return Echec.isIn(folder.resolve(LAST));
    }

    /** True when {@code last-run.json} tells of this run. */
    public boolean tellsOf(Execution execution, Path folder) {
        return Resume.isIn(folder.resolve(LAST), execution.id());
    }

    /** The workbook and the annexe 5 CSV of a run, as named in {@code folder}. */
    public List<Path> fichiers(Execution execution, Path folder) {
        FileNames names = FileNames.of(execution);
        return List.of(folder.resolve(names.workbook()), folder.resolve(names.annexe5()));
    }

    /** True when one of the three files that bear this day and number is there. */
    public boolean exists(LocalDate jour, int suffixe, Path folder) {
        return new FileNames(jour, suffixe).all().stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /**
     * Deletes what crashes left in {@code folder}; a missing folder holds nothing.
     *
     * @throws IOException when the folder cannot be listed or changed
     */
    public void effacerRestes(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            Temporaries.deleteStale(folder, Instant.now());
        }
    }

    private static void prepare(Path folder) throws IOException {
        try {
            Access.PRIVE.createFolders(folder);
            Temporaries.deleteStale(folder, Instant.now());
        } catch (IOException e) {
            throw new IOException(Textes.texte("ecriture.dossier", folder), e);
        }
    }
}
