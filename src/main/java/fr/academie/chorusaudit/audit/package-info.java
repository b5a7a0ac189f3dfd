/** What runs leave in the database: their identity, their staged list, their results. */
@NullMarked
package fr.academie.chorusaudit.audit;

import org.jspecify.annotations.NullMarked;
