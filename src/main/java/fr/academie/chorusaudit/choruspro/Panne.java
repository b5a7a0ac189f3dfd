package fr.academie.chorusaudit.choruspro;

/** The ways in which a call fails. */
enum Panne {
    DNS("dns", true, Portee.RESEAU),
    CONNEXION("connexion", true, Portee.RESEAU),
    /** The proxy itself cannot be reached. */
    PROXY("proxy", true, Portee.RESEAU),
    PROXY_IDENTIFIANTS("proxy-identifiants", false, Portee.RESEAU),
    PROXY_TUNNEL("proxy-tunnel", true, Portee.RESEAU),
    TLS("tls", false, Portee.RESEAU),
    DELAI("delai", true, Portee.SOURCE),
    COUPEE("coupee", true, Portee.SOURCE),
    REDIRECTION("redirection", false, Portee.SOURCE),
    /** 429 and 5xx: the gateway asks to come again. */
    HTTP_PASSAGERE("http-passagere", true, Portee.SOURCE),
    /** Another 4xx; an empty 403 has been seen with a good token. */
    HTTP_REFUS("http-refus", false, Portee.SOURCE),
    ILLISIBLE("illisible", true, Portee.SOURCE),
    DEMESUREE("demesuree", true, Portee.SOURCE),
    /** The token endpoint knows neither the application nor its secret. */
    PISTE_REFUSE("piste-refuse", false, Portee.SOURCE),
    /** A 401 that survives a fresh token. */
    COMPTE_REFUSE("compte-refuse", false, Portee.SOURCE),
    /** {@code codeRetour} is neither 0 nor « no result ». */
    CODE_RETOUR("code-retour", false, Portee.STRUCTURE),
    /** What is needed is missing, or the answer is about something else. */
    INCOMPLETE("incomplete", true, Portee.STRUCTURE),
    /** JSON, but without anything of the contract: something on the way speaks in the place of Chorus Pro. */
    ETRANGERE("etrangere", true, Portee.SOURCE);

    /** How far a failure reaches. */
    private enum Portee {
        /** This structure only: the source itself answers. */
        STRUCTURE,
        /** Perhaps the whole source. */
        SOURCE,
        /** Nobody was reached. */
        RESEAU
    }

    private final String cle;
    private final boolean isRetried;
    private final Portee portee;

    Panne(String cle, boolean isRetried, Portee portee) {
        this.cle = cle;
        this.isRetried = isRetried;
        this.portee = portee;
    }

    /** The key of its sentence in the messages. */
    String cle() {
        return "panne." + cle;
    }

    /** True when the same call may succeed a moment later. */
    boolean isRetried() {
        return isRetried;
    }

    /** True when many in a row mean that the source is gone. */
    boolean isSystemic() {
        return portee != Portee.STRUCTURE;
    }

    /** True when nobody was reached. */
    boolean isReseau() {
        return portee == Portee.RESEAU;
    }
}
