package fr.academie.chorusaudit.mail;

/**
 * What became of an attempt to hand a mail over.
 *
 * @param cause one French sentence; empty when it left
 */
record Issue(Sort sort, String cause) {

    enum Sort {
        PARTI,
        /** For good: this address or this message. */
        REFUSE,
        /** For now, this address or this message only. */
        ADRESSE_DIFFEREE,
        /** For now, and others would fare no better. */
        RELAIS_EN_PANNE,
        /** The whole message was sent, the answer did not come. */
        INCONNU
    }

    static Issue parti() {
        return new Issue(Sort.PARTI, "");
    }

    EtatCourriel etat() {
        return switch (sort) {
            case PARTI -> EtatCourriel.ENVOYE;
            case REFUSE -> EtatCourriel.REFUSE;
            case ADRESSE_DIFFEREE, RELAIS_EN_PANNE -> EtatCourriel.EN_ATTENTE;
            case INCONNU -> EtatCourriel.ISSUE_INCONNUE;
        };
    }

    /** True when the trouble is the relay's rather than this mail's. */
    boolean isRelayTrouble() {
        return sort == Sort.RELAIS_EN_PANNE || sort == Sort.INCONNU;
    }

    /** Without the cause, which may quote an address. */
    @Override
    public String toString() {
        return "Issue[" + sort + "]";
    }
}
