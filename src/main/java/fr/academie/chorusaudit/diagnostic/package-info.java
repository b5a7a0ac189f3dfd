/** The rules of the audit: from what is known of a school to constats and a verdict. Pure functions, no clock, no files. */
@NullMarked
package fr.academie.chorusaudit.diagnostic;

import org.jspecify.annotations.NullMarked;
