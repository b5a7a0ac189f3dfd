package fr.academie.chorusaudit.job;

import java.util.Arrays;
import java.util.Optional;

/** What the process tells its caller; the numbers from 64 on are those of sysexits.h. */
public enum ExitCode {
    /** Audit done, anomalies or not. */
    OK(0),
    /** Done, anomalies found, and the caller asked to be told. */
    ANOMALIES(10),
    /** Done, but some look-ups failed, or mail needs a human. */
    PARTIEL(20),
    /** Unknown option, bad date, unknown run. */
    USAGE(64),
    /** The list is missing, unreadable, without SIRET column or without a valid row. */
    ENTREE_INUTILISABLE(65),
    /** Chorus Pro cannot be asked; the same command resumes. */
    SOURCE_INDISPONIBLE(69),
    /** A bug of this program. */
    BUG(70),
    /** A file or the database cannot be written. */
    SORTIE_IMPOSSIBLE(74),
    /** Another run holds the data folder. */
    DEJA_EN_COURS(75),
    /** A setting or a folder is wrong or missing. */
    REGLAGE(78),
    /** Stopped by Ctrl-C. */
    CTRL_C(130),
    /** Stopped by SIGTERM. */
    SIGTERM(143);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The constant of a number; empty when no end of ours bears it. */
    static Optional<ExitCode> of(int code) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.code == code)
                .findFirst();
    }

    public int code() {
        return code;
    }

    /** True when the command did not do what it was asked to. */
    public boolean isFailure() {
        return code >= USAGE.code;
    }
}
