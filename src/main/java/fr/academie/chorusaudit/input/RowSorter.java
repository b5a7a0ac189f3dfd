package fr.academie.chorusaudit.input;

import fr.academie.chorusaudit.cellule.MotifSiret;
import fr.academie.chorusaudit.cellule.SiretCell;
import fr.academie.chorusaudit.cellule.SiretReader;
import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.spreadsheet.Row;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.Siret;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** Decides what becomes of each row of one sheet. */
final class RowSorter {

    private static final int MAX_VALUE_LENGTH = 200;

    private final EnTete enTete;
    private final EnTete.Candidate siret;
    private final String feuille;
    private final int sheetIndex;
    private final SeenSirets seen;
    private final boolean verifyKey;
    private final LongFunction<String> positionName;

    RowSorter(EnTete enTete, EnTete.Candidate siret, int sheetIndex, Tally tally, SeenSirets seen, boolean verifyKey) {
        this.enTete = enTete;
        this.siret = siret;
        this.feuille = tally.feuille(sheetIndex);
        this.sheetIndex = sheetIndex;
        this.seen = seen;
        this.verifyKey = verifyKey;
        this.positionName = position -> tally.feuille((int) (position >>> 32)) + "!" + (int) position;
    }

    /** @param row one in which something can be seen */
    Ligne sort(Row row) {
        Cell cell = row.cell(siret.colonne());
        if (isHeader(cell)) {
            return reject(row, MotifSiret.EN_TETE_REPETE);
        }
        SiretCell read = SiretReader.read(cell, verifyKey);
        if (read instanceof SiretCell.Refuse refuse) {
            return reject(row, refuse.motif());
        }
        SiretCell.Lu lu = (SiretCell.Lu) read;
        Etablissement etablissement = etablissement(lu.siret(), lu.repare(), row);
        long first = seen.firstOrAdd(lu.siret(), ((long) sheetIndex << 32) | row.number());
        return first == SeenSirets.NEW
                ? new Ligne.Retenue(feuille, row.number(), etablissement)
                : new Ligne.Doublon(feuille, row.number(), valeur(row), etablissement, positionName.apply(first));
    }

    /** The cell of a printed list's next page says the same as the header. */
    private boolean isHeader(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && Character.isLetter(
                        cell.text().strip().codePoints().findFirst().orElse(0))
                && Intitule.of(cell).cle().equals(siret.intitule().cle());
    }

    private Ligne reject(Row row, MotifSiret motif) {
        return new Ligne.Rejetee(
                feuille,
                row.number(),
                valeur(row),
                motif.phrase(),
                Texte.of(enTete.cell(row, Colonne.UAI)),
                Texte.of(enTete.cell(row, Colonne.NOM)));
    }

    /** What « Adresse de l'intendance » may also be; anything else that is no address is told, not replaced by another. */
    private static final Pattern STREET = Pattern.compile("[^@]*[0-9][^@]*\\s[^@]*");

    private String valeur(Row row) {
        return Texte.asWritten(row.cell(siret.colonne()), MAX_VALUE_LENGTH);
    }

    /** « 01 » that became the number 1 is the same département. */
    private String departement(Row row) {
        String code = Texte.of(enTete.cell(row, Colonne.DEPARTEMENT));
        return code.length() == 1 && Character.isDigit(code.charAt(0)) ? "0" + code : code;
    }

    private Etablissement etablissement(Siret numero, boolean repare, Row row) {
        String courriel = Texte.of(enTete.cell(row, Colonne.COURRIEL_INTENDANCE));
        String prenom = Texte.person(enTete.cell(row, Colonne.GESTIONNAIRE_PRENOM));
        String nom = Texte.person(enTete.cell(row, Colonne.GESTIONNAIRE_EN_POSTE));
        return new Etablissement(
                numero,
                repare,
                Texte.of(enTete.cell(row, Colonne.UAI)),
                Texte.of(enTete.cell(row, Colonne.NOM)),
                Texte.of(enTete.cell(row, Colonne.VILLE)),
                departement(row),
                STREET.matcher(courriel).matches() ? "" : courriel,
                nom.isEmpty() ? "" : (prenom + " " + nom).strip(),
                Texte.of(enTete.cell(row, Colonne.AGENCE_COMPTABLE)));
    }
}
