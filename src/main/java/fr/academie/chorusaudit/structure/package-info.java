/** The words of the portal: structures, their fiches, the people attached to them, and what is known of each fact. */
@NullMarked
package fr.academie.chorusaudit.structure;

import org.jspecify.annotations.NullMarked;
