package fr.academie.chorusaudit.diagnostic;

import java.util.List;
import java.util.Locale;

/** The sentence on a school, the first that fits. */
public enum Verdict {
    ANOMALIE("Anomalie"),
    NON_CONTROLE("Non contrôlé"),
    A_VERIFIER("À vérifier"),
    CONFORME("Conforme");

    private final String libelle;

    Verdict(String libelle) {
        this.libelle = libelle;
    }

    /**
     * The verdict that the constats on a school call for.
     *
     * @param isAnythingKnown false when no local source knows the school: a failed look-up then leaves it unchecked
     */
    static Verdict of(List<Constat> constats, boolean isAnythingKnown) {
        if (has(constats, Gravite.BLOQUANT) || has(constats, Gravite.MAJEUR)) {
            return ANOMALIE;
        }
        boolean isLookUpFailed = has(constats, Gravite.TECHNIQUE);
        if (has(constats, Gravite.A_COLLECTER) || (isLookUpFailed && !isAnythingKnown)) {
            return NON_CONTROLE;
        }
        return has(constats, Gravite.A_VERIFIER) || isLookUpFailed ? A_VERIFIER : CONFORME;
    }

    /** As shown to the reader. */
    public String libelle() {
        return libelle;
    }

    /** The key in the JSON summary. */
    public String cle() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean has(List<Constat> constats, Gravite gravite) {
        return constats.stream().anyMatch(constat -> constat.code().gravite() == gravite);
    }
}
