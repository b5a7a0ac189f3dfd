/** The ministry's open-data directory of schools, and what the list lacks or holds too much in its light. */
@NullMarked
package fr.academie.chorusaudit.annuaire;

import org.jspecify.annotations.NullMarked;
