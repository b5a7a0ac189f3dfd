package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.diagnostic.FaitCite;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Personne;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the readers of this report may see: everything, or no name and no e-mail of a person.
 *
 * @param sansNoms true for wider circulation
 */
record Edition(boolean sansNoms, ConstatTexts texts) {

    private static final int UAI_LENGTH = 8;
    private static final Pattern CITATION = Pattern.compile("«[^»]*»?");
    /** One word with a figure in it, and no address. */
    private static final Pattern REFERENCE = Pattern.compile("[^\\s@]*[0-9][^\\s@]*");

    private static final Pattern ADRESSE = Pattern.compile("[^\\s<>()«»;,]+@[^\\s<>()«»;,]+");

    /** The name, « Aucun » or « Information non disponible »: three states, never two. */
    String gestionnairePrincipal(Fait<Personne> personne) {
        if (!personne.isKnown()) {
            return Textes.texte("inconnu");
        }
        if (personne.isAbsent()) {
            return Textes.texte("aucun");
        }
        return sansNoms ? Textes.texte("masque.oui") : personne.valeur().affichage();
    }

    /** A name, or the address of a person. */
    String nominatif(String texte) {
        return sansNoms && !texte.isEmpty() ? Textes.texte("masque.nom") : texte;
    }

    /** An e-mail address of the school {@code uai}: one that bears its UAI is a mailbox of the school, whoever reads it. */
    String courriel(String adresse, String uai) {
        if (!sansNoms || adresse.isEmpty() || isFunctional(adresse, uai)) {
            return adresse;
        }
        return Textes.texte("masque.adresse");
    }

    /** A cell as somebody wrote it, where a name may have slipped in. */
    String saisie(String valeur) {
        boolean figures = valeur.chars().noneMatch(c -> Character.isLetter(c) || c == '@');
        return !sansNoms || figures ? valeur : Textes.texte("masque.texte");
    }

    /** The number of a ticket as somebody wrote it; a text in its place may be a name. */
    String numero(String valeur) {
        return REFERENCE.matcher(valeur).matches() ? valeur : saisie(valeur);
    }

    /** A sentence that may quote the cell {@code saisie}, or an address. */
    String phrase(String phrase, String saisie) {
        if (!sansNoms) {
            return phrase;
        }
        String sansSaisie = saisie.isEmpty() ? phrase : phrase.replace(saisie, saisie(saisie));
        return ADRESSE.matcher(sansSaisie).replaceAll(Textes.texte("masque.adresse"));
    }

    /** A sentence on a refused row: what it quotes is a cell, in which a name may have slipped. */
    String refus(String motif) {
        return sansNoms
                ? CITATION.matcher(phrase(motif, "")).replaceAll("«\u00a0" + Textes.texte("masque.texte") + "\u00a0»")
                : motif;
    }

    String phrase(Constat constat) {
        return sansNoms ? texts.phraseSansNoms(constat) : texts.phrase(constat);
    }

    String libelle(Code code) {
        return texts.libelle(code);
    }

    /** A line a fact: what was seen, where, when. */
    String faits(Constat constat, String uai) {
        return constat.faits().stream().map(fait -> fait(fait, uai)).collect(Collectors.joining("\n"));
    }

    private String fait(FaitCite fait, String uai) {
        return Textes.texte("fait", fait.libelle(), valeur(fait, uai), fait.source(), Textes.enChiffres(fait.jour()));
    }

    private String valeur(FaitCite fait, String uai) {
        if (fait.valeur().isEmpty()) {
            return Textes.texte("vide");
        }
        boolean isAddress = fait.valeur().contains("@") && fait.valeur().indexOf(' ') < 0;
        if (isAddress) {
            return courriel(fait.valeur(), uai);
        }
        return fait.nominatif() ? nominatif(fait.valeur()) : fait.valeur();
    }

    private static boolean isFunctional(String adresse, String uai) {
        int at = adresse.indexOf('@');
        return at > 0
                && uai.length() == UAI_LENGTH
                && adresse.substring(0, at).toLowerCase(Locale.ROOT).contains(uai.toLowerCase(Locale.ROOT));
    }
}
