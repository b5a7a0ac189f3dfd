package fr.academie.chorusaudit.sauvegarde;

import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * A backup of the database.
 *
 * @param faite when it was made, as its name says
 * @param taille in bytes
 */
public record Sauvegarde(Path fichier, LocalDateTime faite, long taille) {}
