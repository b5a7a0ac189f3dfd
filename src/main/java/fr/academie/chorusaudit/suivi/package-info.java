/** The assistance requests that were made, as the office that made them keeps count of them. */
@NullMarked
package fr.academie.chorusaudit.suivi;

import org.jspecify.annotations.NullMarked;
