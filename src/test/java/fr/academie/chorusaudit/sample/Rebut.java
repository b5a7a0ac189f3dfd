package fr.academie.chorusaudit.sample;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;

/** The rows of the sample that no audit can use, one of each kind. */
enum Rebut {
    SIREN_SEUL,
    ABIME_TEXTE,
    ABIME_NOMBRE,
    CLE_FAUSSE,
    MANQUANT,
    LETTRE_O,
    TROP_LONG,
    DEUX_SIRET,
    INCOMPLET,
    ERREUR,
    FORMULE_SANS_VALEUR,
    DATE,
    BOOLEEN,
    NEGATIF,
    A_VIRGULE,
    CODE_UAI,
    ZEROS,
    PAS_ENCORE;

    /** Spoils the good {@code siret} in this way. */
    void write(Cell cell, String siret, String uai) {
        switch (this) {
            case SIREN_SEUL -> cell.setCellValue(siret.substring(0, 9));
            case ABIME_TEXTE -> cell.setCellValue(siret.charAt(0) + "," + siret.substring(1, 6) + "E+13");
            case ABIME_NOMBRE -> cell.setCellValue(Double.parseDouble(siret.substring(0, 6) + "00000000"));
            case CLE_FAUSSE ->
                cell.setCellValue(siret.substring(0, 13) + (siret.charAt(13) == '9' ? 0 : siret.charAt(13) - '0' + 1));
            case MANQUANT -> cell.setBlank();
            case LETTRE_O -> cell.setCellValue(siret.replace('0', 'O'));
            case TROP_LONG -> cell.setCellValue(siret + "7");
            case DEUX_SIRET -> cell.setCellValue(siret + " / " + Ecole.siret("1998", 901));
            case INCOMPLET -> cell.setCellValue(siret.substring(1));
            case ERREUR -> {
                cell.setCellFormula("VLOOKUP(\"" + uai + "\",$L$1:$M$2,2,FALSE)");
                cell.setCellErrorValue(FormulaError.NA.getCode());
            }
            case FORMULE_SANS_VALEUR -> cell.setCellFormula("\"" + siret.substring(0, 9) + "\"&\"00015\"");
            case DATE -> cell.setCellValue(LocalDate.of(2026, 11, 2));
            case BOOLEEN -> cell.setCellValue(true);
            case NEGATIF -> cell.setCellValue(-Double.parseDouble(siret));
            case A_VIRGULE -> cell.setCellValue(Double.parseDouble(siret) / 1000);
            case CODE_UAI -> cell.setCellValue(uai);
            case ZEROS -> cell.setCellValue("00000000000000");
            case PAS_ENCORE -> cell.setCellValue("en cours de création");
        }
    }
}
