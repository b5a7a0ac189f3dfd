package fr.academie.chorusaudit.structure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as the portal and the people who use it write it. */
public final class Jour {

    private static final DateTimeFormatter EN_CHIFFRES = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRANCE);

    private Jour() {}

    /** 24/11/2026. */
    public static String enChiffres(LocalDate jour) {
        return EN_CHIFFRES.format(jour);
    }
}
