/** The fiches and users known locally: imported file by file, kept with their provenance, looked up by SIRET. */
@NullMarked
package fr.academie.chorusaudit.referentiel;

import org.jspecify.annotations.NullMarked;
