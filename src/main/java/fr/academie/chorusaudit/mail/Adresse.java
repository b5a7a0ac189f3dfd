package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.structure.Uai;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One e-mail address, in a syntax much stricter than the standard's: what it refuses can never become a second recipient
 * or a header.
 *
 * @param texte ASCII, lower case, so that one mailbox is one address
 */
record Adresse(String texte) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAINE = Pattern.compile("(?:" + LABEL + "\\.)+[a-z]{2,63}");

    /** Atoms of the standard without those that old relays take for a route ({@code % ! =}). */
    private static final Pattern LOCAL_PART = Pattern.compile("[a-z0-9][a-z0-9_+'-]*(?:\\.[a-z0-9_+'-]+)*");

    /** The address that a text is, spaces around it apart; empty when it is anything else or more. */
    static Optional<Adresse> lire(String texte) {
        String stripped = texte.strip();
        if (stripped.length() > LONGEST || !stripped.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return Optional.empty();
        }
        String lower = stripped.toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        boolean isAddress = at > 0
                && at <= LONGEST_LOCAL_PART
                && LOCAL_PART.matcher(lower.substring(0, at)).matches()
                && isDomaine(lower.substring(at + 1));
        return isAddress ? Optional.of(new Adresse(lower)) : Optional.empty();
    }

    /** True for a domain of two labels or more, in lower case: a whole top-level domain is none. */
    static boolean isDomaine(String texte) {
        return texte.length() <= LONGEST && DOMAINE.matcher(texte).matches();
    }

    /** True when the domain is one of these, or below one of them. */
    boolean isWithin(List<String> domaines) {
        String domaine = texte.substring(texte.indexOf('@') + 1);
        return domaines.stream().anyMatch(known -> domaine.equals(known) || domaine.endsWith("." + known));
    }

    /** True for a mailbox of this very school: the part before {@code @} bears its UAI, and no longer number. */
    boolean bears(Uai uai) {
        String local = texte.substring(0, texte.indexOf('@'));
        return uai.isValid()
                && Pattern.compile("(?<![0-9])" + uai.text().toLowerCase(Locale.ROOT) + "(?![a-z0-9])")
                        .matcher(local)
                        .find();
    }

    @Override
    public String toString() {
        return "Adresse[…]";
    }
}
