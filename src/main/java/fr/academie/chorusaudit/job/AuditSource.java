package fr.academie.chorusaudit.job;

import java.util.Optional;
import java.util.stream.Stream;

/** Where the facts of a run come from. */
public enum AuditSource {
    /** Local fiches and users only. */
    REFERENTIEL("referentiel", true, false),
    /** Chorus Pro only: it says nothing of the gestionnaires principaux. */
    CHORUS_PRO("chorus-pro", false, true),
    /** Both, the newest observation winning field by field. */
    MIXTE("mixte", true, true);

    private final String option;
    private final boolean isLocal;
    private final boolean isRemote;

    AuditSource(String option, boolean isLocal, boolean isRemote) {
        this.option = option;
        this.isLocal = isLocal;
        this.isRemote = isRemote;
    }

    /** The source that the option {@code --source} names. */
    public static Optional<AuditSource> of(String option) {
        return Stream.of(values())
                .filter(source -> source.option.equals(option))
                .findFirst();
    }

    /** As written on the command line, in the register and in the report. */
    public String option() {
        return option;
    }

    /** True when local fiches and users count. */
    public boolean isLocal() {
        return isLocal;
    }

    /** True when Chorus Pro is asked. */
    public boolean isRemote() {
        return isRemote;
    }
}
