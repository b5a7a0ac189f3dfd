/** Tests of the rules, one class a rule, and of what ties them to their texts and their documentation. */
@NullMarked
package fr.academie.chorusaudit.diagnostic;

import org.jspecify.annotations.NullMarked;
