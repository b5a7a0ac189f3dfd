/** Backups of the database: making them, keeping the last ones, and going back to one. */
@NullMarked
package fr.academie.chorusaudit.sauvegarde;

import org.jspecify.annotations.NullMarked;
