package fr.academie.chorusaudit.mail;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of the day at which mails may leave, such as {@code 7-20} or {@code 7-12,14-18}; none: any.
 *
 * @param plages in the order of the setting
 */
public record Heures(List<Plage> plages) {

    private static final Pattern PLAGE = Pattern.compile("([0-9]{1,2})\\s*-\\s*([0-9]{1,2})");
    private static final int DAY = 24;

    /**
     * From {@code debut} o'clock, inclusive, to {@code fin} o'clock, exclusive.
     *
     * @param fin after {@code debut}, at most 24
     */
    public record Plage(int debut, int fin) {

        private boolean contains(LocalTime time) {
            return time.getHour() >= debut && time.getHour() < fin;
        }
    }

    public Heures {
        plages = List.copyOf(plages);
    }

    /**
     * Reads the setting {@code chorus-audit.courriels.heures}.
     *
     * @throws IllegalArgumentException with a French sentence when it cannot be understood
     */
    public static Heures valueOf(String texte) {
        List<Plage> plages = new ArrayList<>();
        for (String part : texte.isBlank() ? new String[0] : texte.split(",", -1)) {
            Matcher plage = PLAGE.matcher(part.strip());
            if (!plage.matches()) {
                throw refused();
            }
            plages.add(plage(Integer.parseInt(plage.group(1)), Integer.parseInt(plage.group(2))));
        }
        return new Heures(plages);
    }

    /** True when a mail may leave at this hour of the audit's time zone. */
    public boolean allows(LocalTime time) {
        return plages.isEmpty() || plages.stream().anyMatch(plage -> plage.contains(time));
    }

    /** As in the setting. */
    @Override
    public String toString() {
        return String.join(
                ",", plages.stream().map(plage -> plage.debut + "-" + plage.fin).toList());
    }

    private static Plage plage(int debut, int fin) {
        if (debut >= fin || fin > DAY) {
            throw refused();
        }
        return new Plage(debut, fin);
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(Textes.texte("reglage.heures"));
    }
}
