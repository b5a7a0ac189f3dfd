package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.Mentions;
import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.structure.Champ;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one fiche of a page shows, while it is being read: the first thing behind a label is its value. */
final class Bloc {

    private static final Pattern LEADING_DIGITS = Pattern.compile("^[0-9][0-9\\s\\p{Z}.-]*");

    private final Map<Champ, String> textes = new EnumMap<>(Champ.class);
    private String typeIdentifiant = "";
    private String identifiant = "";
    private String date = "";
    private boolean identified;
    private boolean namedFirst;
    private boolean nothingChosen;
    private int numero;

    /** Notes a label and what stands behind it, which may be nothing. */
    void add(Label label, String texte, int ligne) {
        numero = numero == 0 || label.isIdentifier() ? ligne : numero;
        if (Labels.isNothingChosen(texte) || (isList(label) && Mentions.isVide(texte))) {
            nothingChosen = true;
            // Of a list in which nothing is chosen, nobody saw anything.
            return;
        }
        Champ champ = label.champ();
        if (champ != null) {
            textes.merge(champ, texte, (known, later) -> known.isEmpty() ? later : known);
            namedFirst |= champ == Champ.RAISON_SOCIALE && !identified;
        } else if (label.kind() == Label.Kind.TYPE_IDENTIFIANT) {
            typeIdentifiant = typeIdentifiant.isEmpty() ? texte : typeIdentifiant;
            identified = true;
        } else if (label.isIdentifier()) {
            identifiant = identifiant.isEmpty() ? texte : identifiant;
            identified = true;
        } else if (label.kind() == Label.Kind.DATE) {
            date = date.isEmpty() ? texte : date;
        }
    }

    /** Fields that are lists in the search form. */
    private static boolean isList(Label label) {
        return label.kind() == Label.Kind.TYPE_IDENTIFIANT
                || label.isIdentifier()
                || label.champ() == Champ.STATUT
                || label.champ() == Champ.TYPE_STRUCTURE
                || label.champ() == Champ.PAYS;
    }

    boolean isDated() {
        return !date.isEmpty();
    }

    boolean isEmpty() {
        return textes.isEmpty() && !identified;
    }

    /** True when another identifier than {@code texte} is known already. */
    boolean isOtherThan(String texte) {
        return !identifiant.isEmpty() && !identifiant.equals(texte);
    }

    /** True when the raison sociale stood before the identifier, and is another than {@code texte}. */
    boolean isNamedFirstAndOtherThan(String texte) {
        String known = textes.getOrDefault(Champ.RAISON_SOCIALE, "");
        return namedFirst
                && identified
                && !known.isEmpty()
                && !texte.isEmpty()
                && !Mots.plain(known).equals(Mots.plain(texte));
    }

    /**
     * True for the form in which the user chooses a structure: its list of identifiers shows names too, nothing is
     * chosen in its other lists, and it never shows a raison sociale.
     */
    boolean isSearchForm() {
        boolean named = !textes.getOrDefault(Champ.RAISON_SOCIALE, "").isEmpty();
        return !named && (nothingChosen || !identifiant.equals(digits()));
    }

    /** The digits that the identifier begins with, as written. */
    String digits() {
        Matcher digits = LEADING_DIGITS.matcher(identifiant);
        return digits.find() ? digits.group().strip() : "";
    }

    /** True when the identifier is said to be another one than a SIRET. */
    boolean isForeign() {
        return !typeIdentifiant.isEmpty() && !Mots.plain(typeIdentifiant).contains("siret");
    }

    /** What stands behind each label that the page shows, empty where nothing does. */
    Map<Champ, String> textes() {
        return textes;
    }

    String date() {
        return date;
    }

    int numero() {
        return numero;
    }
}
