/** Any file that an office sends (xlsx, xls, ods, csv), told apart by content and read as a stream of rows of cells. */
@NullMarked
package fr.academie.chorusaudit.spreadsheet;

import org.jspecify.annotations.NullMarked;
