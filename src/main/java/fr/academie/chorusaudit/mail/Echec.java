package fr.academie.chorusaudit.mail;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A run that failed.
 *
 * @param liste the list's file name
 * @param codeSortie the exit code of the process
 * @param message the French sentence that the console shows
 * @param journaux where the logs are
 */
public record Echec(LocalDate jour, String liste, int codeSortie, String message, Path journaux) {}
