/** What changes from one run to the next: episodes, evolutions, the brake. */
@NullMarked
package fr.academie.chorusaudit.history;

import org.jspecify.annotations.NullMarked;
