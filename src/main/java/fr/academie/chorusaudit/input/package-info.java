/** The list of schools: headers found, SIRET cells read, every row accounted for. */
@NullMarked
package fr.academie.chorusaudit.input;

import org.jspecify.annotations.NullMarked;
