/** Entry point of the program. */
@NullMarked
package fr.academie.chorusaudit;

import org.jspecify.annotations.NullMarked;
