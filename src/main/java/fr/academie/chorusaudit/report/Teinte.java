package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.diagnostic.Gravite;
import fr.academie.chorusaudit.diagnostic.Verdict;
import java.util.List;

/** The colours of verdicts and severities: hues that stay apart for colour-blind readers, and differ in lightness for
 * black-and-white printers. They only repeat what the words say. */
enum Teinte {
    AUCUNE("FFFFFF", "000000", "FFFFFF"),
    GRAVE("D55E00", "FFFFFF", "D55E00"),
    ANOMALIE("FBD9C4", "7A2E00", "D55E00"),
    A_VERIFIER("FFEFC2", "5C4300", "E9A820"),
    CONFORME("D6E8F7", "003A63", "0072B2"),
    NEUTRE("E9E9E9", "404040", "9A9A9A");

    /** Verdicts as a reader lists them. */
    static final List<Verdict> VERDICTS =
            List.of(Verdict.ANOMALIE, Verdict.A_VERIFIER, Verdict.CONFORME, Verdict.NON_CONTROLE);

    private final String fond;
    private final String encre;
    private final String trait;

    Teinte(String fond, String encre, String trait) {
        this.fond = fond;
        this.encre = encre;
        this.trait = trait;
    }

    static Teinte of(Verdict verdict) {
        return switch (verdict) {
            case ANOMALIE -> ANOMALIE;
            case A_VERIFIER -> A_VERIFIER;
            case CONFORME -> CONFORME;
            case NON_CONTROLE -> NEUTRE;
        };
    }

    static Teinte of(Gravite gravite) {
        return switch (gravite) {
            case BLOQUANT -> GRAVE;
            case MAJEUR -> ANOMALIE;
            case A_VERIFIER -> A_VERIFIER;
            default -> NEUTRE;
        };
    }

    /** Behind the words of a cell, RRGGBB. */
    String fond() {
        return fond;
    }

    /** The words, RRGGBB: at least 4.5 to 1 against {@link #fond} in normal weight, bold on {@link #GRAVE}. */
    String encre() {
        return encre;
    }

    /** Bars of a chart, RRGGBB. */
    String trait() {
        return trait;
    }
}
