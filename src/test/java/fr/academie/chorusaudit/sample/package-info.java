/** An invented académie: the committed sample under {@code input/}, and lists of any size for the bench. */
@NullMarked
package fr.academie.chorusaudit.sample;

import org.jspecify.annotations.NullMarked;
