package fr.academie.chorusaudit.diagnostic;

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

    /** As shown to the reader. */
    public String libelle() {
        return libelle;
    }

    /** The key in the JSON summary. */
    public String cle() {
        return name().toLowerCase(Locale.ROOT);
    }
}
