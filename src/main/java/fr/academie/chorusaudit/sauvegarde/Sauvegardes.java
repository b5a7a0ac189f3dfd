package fr.academie.chorusaudit.sauvegarde;

import fr.academie.chorusaudit.fichier.Access;
import fr.academie.chorusaudit.fichier.DurableMove;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The backups in the data folder, each a zip that holds the statements which make the database anew: any later version of
 * the database engine reads it, whatever became of the format of its files. They hold names of people.
 *
 * @param data the data folder
 */
public record Sauvegardes(Path data) {

    /** The folder of the backups, in the data folder. */
    public static final String FOLDER = "sauvegardes";

    /** What a backup is called; the groups are the day on which it was made, and the run after which. */
    public static final Pattern NAME = Pattern.compile("sauvegarde-(\\d{4}-\\d{2}-\\d{2})-\\d{6}-n(\\d{1,18})\\.zip");

    private static final String PARTIAL = ".partiel";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");
    private static final Pattern STAMP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-\\d{6}");

    /**
     * Makes a backup, which appears whole or not at all.
     *
     * @param execution the run after which it is made, for its name
     * @throws IOException when the folder cannot be written
     * @throws SQLException when the database gives no statements, or cannot write them
     */
    public Sauvegarde create(DataSource database, long execution, LocalDateTime now) throws IOException, SQLException {
        Path folder = folder();
        Access.PRIVE.createFolders(folder);
        sweep();
        String name = "sauvegarde-" + TIME.format(now) + "-n" + execution + ".zip";
        Path partial = folder.resolve(name + PARTIAL);
        try {
            Access.PRIVE.createFile(partial);
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                String path = partial.toString().replace("'", "''");
                statement.execute("SCRIPT NOPASSWORDS NOSETTINGS TO '" + path + "' COMPRESSION ZIP CHARSET 'UTF-8'");
            }
            // The database may have made the file anew, with the umask's mode.
            Access.PRIVE.applyTo(partial);
            Path file = folder.resolve(name);
            DurableMove.replace(partial, file);
            return new Sauvegarde(file, now, Files.size(file));
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * All backups, the latest first.
     *
     * @throws IOException when the folder cannot be listed
     */
    public List<Sauvegarde> list() throws IOException {
        List<Sauvegarde> found = new ArrayList<>();
        if (Files.isDirectory(folder())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
                for (Path file : files) {
                    if (NAME.matcher(file.getFileName().toString()).matches()) {
                        found.add(new Sauvegarde(file, faite(file), Files.size(file)));
                    }
                }
            }
        }
        found.sort(Comparator.comparing((Sauvegarde backup) -> backup.fichier().getFileName())
                .reversed());
        return List.copyOf(found);
    }

    /**
     * Deletes all but the latest.
     *
     * @throws IOException when the folder cannot be changed
     */
    public void keep(int count) throws IOException {
        List<Sauvegarde> all = list();
        for (Sauvegarde old : all.subList(Math.min(count, all.size()), all.size())) {
            Files.deleteIfExists(old.fichier());
        }
    }

    /** Where the backups are. */
    public Path folder() {
        return data.resolve(FOLDER);
    }

    /**
     * Removes what a kill left, with its names; call it under the lock of the data folder only.
     *
     * @throws IOException when the folder cannot be changed
     */
    public void sweep() throws IOException {
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*" + PARTIAL)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static LocalDateTime faite(Path file) {
        Matcher stamp = STAMP.matcher(file.getFileName().toString());
        try {
            return stamp.find() ? LocalDateTime.parse(stamp.group(), TIME) : LocalDateTime.MIN;
        } catch (DateTimeParseException notADay) {
            return LocalDateTime.MIN;
        }
    }
}
