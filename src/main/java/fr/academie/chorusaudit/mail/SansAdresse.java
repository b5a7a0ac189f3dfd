package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.structure.Siret;

/**
 * A school of which something should be told, and nobody can be.
 *
 * @param nom as shown to the reader
 * @param position its row in the list
 * @param motif why, in French
 */
public record SansAdresse(Siret siret, String nom, String position, String motif) {}
