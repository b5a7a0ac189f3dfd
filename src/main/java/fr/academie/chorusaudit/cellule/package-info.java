/** What the cells of a table say, whoever filled them in: columns found by name, SIRETs, days, words for nothing. */
@NullMarked
package fr.academie.chorusaudit.cellule;

import org.jspecify.annotations.NullMarked;
