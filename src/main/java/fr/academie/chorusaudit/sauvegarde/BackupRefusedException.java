package fr.academie.chorusaudit.sauvegarde;

import org.jspecify.annotations.Nullable;

/** A file to which nobody can go back; the present database was not touched. */
public final class BackupRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Not a backup of this program. */
        ETRANGERE,
        /** Cut off, or changed since. */
        ENDOMMAGEE,
        /** Made by a later version of this program. */
        PLUS_RECENTE
    }

    BackupRefusedException(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }
}
