package fr.academie.chorusaudit.sauvegarde;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.regex.Matcher;

/**
 * A backup of the database.
 *
 * @param faite when it was made, as its name says
 * @param taille in bytes
 */
public record Sauvegarde(Path fichier, LocalDateTime faite, long taille) {

    /** The run after which it was made, as its name says. */
    public long execution() {
        Matcher name = Sauvegardes.NAME.matcher(fichier.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(2)) : 0;
    }
}
