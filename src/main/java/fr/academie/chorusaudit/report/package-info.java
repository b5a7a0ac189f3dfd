/** What people read: the workbook, the annexe 5 list and the JSON summary, all made from what a run stored. */
@NullMarked
package fr.academie.chorusaudit.report;

import org.jspecify.annotations.NullMarked;
