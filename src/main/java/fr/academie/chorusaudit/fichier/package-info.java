/** Files on the disk: who may read them, and how one appears whole or not at all. */
@NullMarked
package fr.academie.chorusaudit.fichier;

import org.jspecify.annotations.NullMarked;
