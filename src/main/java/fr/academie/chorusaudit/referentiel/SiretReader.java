package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.structure.Siret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a SIRET that is there in full. Nothing is repaired: a fiche attached to the wrong structure would accuse one
 * school of another's facts.
 */
final class SiretReader {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}.\\-‐‑–'’_\\u200B\\uFEFF]+");
    private static final Pattern DECIMALS = Pattern.compile("[.,]0+$");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9][.,]?[0-9]*[eE]\\+?[0-9]+");

    private static final String ROUNDED = "00000000";

    private SiretReader() {}

    static Siret read(Cell cell) throws RefusedException {
        if (cell.kind() == Cell.Kind.ERROR) {
            throw new RefusedException(Motif.SIRET_EN_ERREUR, Mots.shorten(cell.text(), 20));
        }
        if (cell.isBlank()) {
            throw new RefusedException(Motif.SIRET_ABSENT);
        }
        return read(cell.text());
    }

    static Siret read(String text) throws RefusedException {
        Optional<Siret> exact = Siret.parse(text);
        if (exact.isPresent() && !text.endsWith(ROUNDED)) {
            return exact.get();
        }
        String shown = Mots.shorten(text, 40);
        if (SCIENTIFIC.matcher(Mots.tidy(text)).matches()) {
            throw new RefusedException(Motif.SIRET_ABIME, shown);
        }
        String digits = SEPARATORS
                .matcher(DECIMALS.matcher(Mots.tidy(text)).replaceAll(""))
                .replaceAll("");
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new RefusedException(Motif.SIRET_TEXTE, shown);
        }
        if (digits.length() == 9) {
            throw new RefusedException(Motif.SIRET_SIREN, shown);
        }
        if (digits.length() != 14) {
            throw new RefusedException(Motif.SIRET_LONGUEUR, shown, digits.length());
        }
        // One in ten of the numbers that Excel rounded to a scientific display still have a good key.
        if (digits.endsWith(ROUNDED)) {
            throw new RefusedException(Motif.SIRET_ABIME, shown);
        }
        return Siret.parse(digits).orElseThrow(() -> new RefusedException(Motif.SIRET_CLE, shown));
    }
}
