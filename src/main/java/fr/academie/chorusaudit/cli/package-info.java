/** The command line: options, lock, messages, exit codes. Nothing here starts Spring before it must. */
@NullMarked
package fr.academie.chorusaudit.cli;

import org.jspecify.annotations.NullMarked;
