package fr.academie.chorusaudit.mail;

/** Where the mails about a school go. */
public sealed interface Destination {

    /**
     * The mailbox of an intendance.
     *
     * @param pour whose mails these are
     * @param adresse where they are sent: the same, unless everything is redirected
     */
    record Joignable(String pour, String adresse) implements Destination {

        /** True when somebody else reads what is meant for this intendance. */
        public boolean isRedirigee() {
            return !pour.equals(adresse);
        }

        /** Without the address: logs are no place for it. */
        @Override
        public String toString() {
            return "Joignable[…]";
        }
    }

    /**
     * No mailbox that may be written to.
     *
     * @param motif in French, for whoever can mend it; it quotes nothing of the refused address
     */
    record Injoignable(String motif) implements Destination {}
}
