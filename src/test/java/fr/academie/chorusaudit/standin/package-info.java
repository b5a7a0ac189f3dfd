/** A stand-in for PISTE and Chorus Pro, a reading of the contract of its own: it knows nothing of the client. */
@NullMarked
package fr.academie.chorusaudit.standin;

import org.jspecify.annotations.NullMarked;
