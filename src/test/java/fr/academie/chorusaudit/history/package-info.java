/** Tests of the history. */
@NullMarked
package fr.academie.chorusaudit.history;

import org.jspecify.annotations.NullMarked;
