/** Mails to the people who can act: what is due, to whom, in which words, and the outbox from which it leaves once. */
@NullMarked
package fr.academie.chorusaudit.mail;

import org.jspecify.annotations.NullMarked;
