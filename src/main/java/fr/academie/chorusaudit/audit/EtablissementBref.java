package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.structure.Siret;

/**
 * A school as a reader knows it.
 *
 * @param ordre its place in the list
 * @param nom the list's, else the fiche's, else the SIRET
 * @param ville the list's, else the fiche's, else empty
 */
public record EtablissementBref(long ordre, Siret siret, String uai, String nom, String ville) {}
