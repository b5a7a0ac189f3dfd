package fr.academie.chorusaudit.sample;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;

/** The ways in which offices write a SIRET that can still be read. */
enum FormeSiret {
    TEXTE,
    NOMBRE,
    ESPACES,
    INSECABLES,
    POINTS,
    POINT_ZERO,
    FORMULE_TEXTE,
    FORMULE_NOMBRE,
    PREFIXE,
    TIRETS,
    EXPOSANT_ENTIER;

    /** Mostly text and numbers, each other form now and then. */
    static FormeSiret of(int n) {
        FormeSiret[] all = values();
        return n % 3 == 0 ? all[n / 3 % all.length] : n % 3 == 1 ? TEXTE : NOMBRE;
    }

    /** Writes a SIRET; a number with {@code scientific}, which shows {@code 1,99610E+13}. */
    void write(Cell cell, String siret, CellStyle scientific) {
        switch (this) {
            case TEXTE -> cell.setCellValue(siret);
            case NOMBRE -> {
                cell.setCellValue(Double.parseDouble(siret));
                cell.setCellStyle(scientific);
            }
            case ESPACES -> cell.setCellValue(grouped(siret, " ") + " ");
            case INSECABLES -> cell.setCellValue(grouped(siret, "\u00A0"));
            case POINTS -> cell.setCellValue(grouped(siret, "."));
            case POINT_ZERO -> cell.setCellValue(siret + ".0");
            case FORMULE_TEXTE -> {
                cell.setCellFormula("CONCATENATE(\"" + siret.substring(0, 9) + "\",\"" + siret.substring(9) + "\")");
                cell.setCellValue(siret);
            }
            case FORMULE_NOMBRE -> {
                cell.setCellFormula(siret.substring(0, 9) + "*100000+" + Integer.parseInt(siret.substring(9)));
                cell.setCellValue(Double.parseDouble(siret));
            }
            case PREFIXE -> cell.setCellValue("SIRET\u00A0: " + grouped(siret, " "));
            case TIRETS -> cell.setCellValue(grouped(siret, "-"));
            case EXPOSANT_ENTIER -> cell.setCellValue(siret.charAt(0) + "." + siret.substring(1) + "E13");
        }
    }

    private static String grouped(String siret, String separator) {
        return String.join(
                separator, siret.substring(0, 3), siret.substring(3, 6), siret.substring(6, 9), siret.substring(9));
    }
}
