package fr.academie.chorusaudit.referentiel;

import java.util.regex.Pattern;

/** Check boxes as text: the symbols of a pasted page, the brackets of a typed one. */
final class Cases {

    static final String CHECKED = "☑";
    static final String UNCHECKED = "☐";

    private static final Pattern CHECKED_BOX = Pattern.compile("\\[\\s*[xX✓✔]\\s*]|[☑☒✓✔✅🗹]");
    private static final Pattern UNCHECKED_BOX = Pattern.compile("\\[\\s*]|[☐□▢⬜]");

    private Cases() {}

    /** The text with each box as one symbol between two tabs, so that it stands as a piece of its own. */
    static String isolate(String text) {
        String boxed = CHECKED_BOX.matcher(text).replaceAll("\t" + CHECKED + "\t");
        return UNCHECKED_BOX.matcher(boxed).replaceAll("\t" + UNCHECKED + "\t");
    }

    static boolean isBox(String text) {
        return CHECKED_BOX.matcher(text).matches()
                || UNCHECKED_BOX.matcher(text).matches();
    }

    static boolean isChecked(String text) {
        return CHECKED_BOX.matcher(text).matches();
    }
}
