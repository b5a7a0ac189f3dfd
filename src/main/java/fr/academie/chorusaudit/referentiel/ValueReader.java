package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.Valeur;
import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.structure.Champ;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the value of a field into its canonical form. */
final class ValueReader {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("([0-9]{1,9})([.,]0+)?");
    private static final Pattern ZERO = Pattern.compile("0([.,]0+)?");

    private ValueReader() {}

    static Valeur read(Champ champ, Cell cell) {
        Valeur texte = Valeur.of(cell);
        if (texte.etat() != Valeur.Etat.LUE) {
            return texte;
        }
        // A look-up that finds an empty cell gives 0, and the formula is lost once copied as a value.
        if (ZERO.matcher(texte.texte()).matches() && (cell.formula() || champ.type() == Champ.Type.TEXTE)) {
            return Valeur.INCONNUE;
        }
        // Excel eats the zero of 01000.
        boolean postal = champ == Champ.CODE_POSTAL && cell.kind() == Cell.Kind.NUMBER;
        return read(champ, postal && texte.texte().length() == 4 ? "0" + texte.texte() : texte.texte());
    }

    /** Reads a text that is neither empty nor unknown. */
    static Valeur read(Champ champ, String texte) {
        return switch (champ.type()) {
            case TEXTE -> Valeur.lue(texte);
            case OUI_NON -> read(texte, text -> Vocabulaire.ouiNon(text).map(oui -> oui ? "oui" : "non"));
            case STATUT -> read(texte, text -> Vocabulaire.statut(text).map(Enum::name));
            case COMPTE -> read(texte, text -> Vocabulaire.compte(text).map(Enum::name));
            case NOMBRE -> read(texte, ValueReader::wholeNumber);
        };
    }

    private static Valeur read(String texte, Function<String, Optional<String>> reader) {
        return reader.apply(texte).map(Valeur::lue).orElseGet(() -> Valeur.nonReconnue(texte));
    }

    private static Optional<String> wholeNumber(String texte) {
        var number = WHOLE_NUMBER.matcher(texte.replace(" ", ""));
        return number.matches() ? Optional.of(Integer.toString(Integer.parseInt(number.group(1)))) : Optional.empty();
    }
}
