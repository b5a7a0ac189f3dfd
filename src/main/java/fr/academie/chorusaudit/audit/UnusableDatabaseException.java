package fr.academie.chorusaudit.audit;

/** The database is whole, but not one that this program may use; nothing in it was changed. */
public final class UnusableDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** A later version of this program has migrated it. */
        PLUS_RECENTE,
        /** Its tables are those of another program. */
        ETRANGERE
    }

    private final Reason reason;

    public UnusableDatabaseException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
