package fr.academie.chorusaudit.referentiel;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file as it lies in one of the two folders.
 *
 * @param chemin absolute and normalised
 * @param relatif relative to its folder, with slashes
 */
record Found(FichierImporte.Dossier dossier, Path chemin, String relatif, long taille, Instant modifie) {}
