package fr.academie.chorusaudit.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a setting of the mails must be like; each refusal is a French sentence that begins with its name. */
final class Verification {

    static final String UAI = "{uai}";

    private static final int LONGEST_TEXT = 300;
    private static final Pattern LIEN = Pattern.compile("(?i)://|\\bwww\\.");

    private Verification() {}

    static int atLeastOne(String cle, int nombre) {
        require(nombre >= 1, "reglage.nombre", cle);
        return nombre;
    }

    /** An address in lower case; empty when it is not set. */
    static String adresse(String cle, String texte) {
        if (texte.isBlank()) {
            return "";
        }
        return Adresse.lire(texte).map(Adresse::texte).orElseThrow(() -> refused("reglage.adresse", cle));
    }

    static List<String> adresses(String cle, List<String> textes) {
        return textes.stream()
                .map(texte -> adresse(cle, texte))
                .filter(adresse -> !adresse.isEmpty())
                .distinct()
                .toList();
    }

    /** Domains in lower case; {@code @ac-x.example} and {@code .ac-x.example} are understood. */
    static List<String> domaines(String cle, List<String> textes) {
        List<String> domaines = textes.stream()
                .map(texte -> texte.strip().toLowerCase(Locale.ROOT).replaceAll("^(?:@|\\*?\\.)", ""))
                .filter(domaine -> !domaine.isEmpty())
                .distinct()
                .toList();
        require(domaines.stream().allMatch(Adresse::isDomaine), "reglage.domaine", cle);
        return domaines;
    }

    /** An address with the place of a UAI; empty when it is not set. */
    static String adresseType(String cle, String texte) {
        if (texte.isBlank()) {
            return "";
        }
        String modele = texte.strip();
        require(modele.contains(UAI), "reglage.adresse-type", cle);
        require(Adresse.lire(modele.replace(UAI, "0000000a")).isPresent(), "reglage.adresse-type", cle);
        return modele;
    }

    /** One line that a reader can trust: a link would make the mail look like all those that steal passwords. */
    static String phrase(String cle, String texte) {
        String phrase = texte.strip();
        require(!LIEN.matcher(phrase).find(), "reglage.lien", cle);
        require(
                phrase.length() <= LONGEST_TEXT && phrase.equals(Affichage.uneLigne(phrase, LONGEST_TEXT)),
                "reglage.phrase",
                cle);
        return phrase;
    }

    static void requireSet(String cle, String texte) {
        require(!texte.isEmpty(), "reglage.manquant", cle);
    }

    private static void require(boolean isFulfilled, String sentence, String cle) {
        if (!isFulfilled) {
            throw refused(sentence, cle);
        }
    }

    private static IllegalArgumentException refused(String sentence, String cle) {
        return new IllegalArgumentException(Textes.texte(sentence, "chorus-audit.courriels." + cle));
    }
}
