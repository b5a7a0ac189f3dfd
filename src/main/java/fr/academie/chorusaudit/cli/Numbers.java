package fr.academie.chorusaudit.cli;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a French reader writes them: 1 234, with a narrow no-break space. */
final class Numbers {

    private Numbers() {}

    static String format(long number) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(number);
    }
}
