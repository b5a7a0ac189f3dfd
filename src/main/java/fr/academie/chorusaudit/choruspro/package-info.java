/** Chorus Pro itself, through its API on PISTE: token, pace, retries, and what an answer says of a structure. */
@NullMarked
package fr.academie.chorusaudit.choruspro;

import org.jspecify.annotations.NullMarked;
