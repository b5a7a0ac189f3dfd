/** The Spring Batch job: its steps, in their order, and what surrounds a run. Spring Batch is known here and nowhere else. */
@NullMarked
package fr.academie.chorusaudit.job;

import org.jspecify.annotations.NullMarked;
