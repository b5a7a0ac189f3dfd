/** Tests of the domain, and the language in which other tests tell what the sources said. */
@NullMarked
package fr.academie.chorusaudit.structure;

import org.jspecify.annotations.NullMarked;
