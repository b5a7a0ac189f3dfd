package fr.academie.chorusaudit.report;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import fr.academie.chorusaudit.history.CasOuverts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The assistance requests as a table for other programs and for a French Excel. */
final class Annexe5Csv {

    private static final String[] HEADER = {
        "siret",
        "uai",
        "raison_sociale",
        "ville",
        "courriel",
        "motif_principal",
        "constats",
        "depuis",
        "categorie",
        "sous_categorie",
        "titre",
        "description"
    };

    /** Without it, Excel takes UTF-8 for its own old encoding. */
    private static final char BOM = '\uFEFF';

    private Annexe5Csv() {}

    static void write(
            OutputStream out,
            Sollicitations sollicitations,
            Suivis suivis,
            CasOuverts casOuverts,
            long execution,
            LocalDate jour)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BOM);
        ICSVWriter csv = new CSVWriterBuilder(writer)
                .withSeparator(';')
                .withLineEnd("\r\n")
                .build();
        csv.writeNext(HEADER, false);
        casOuverts.forEach(execution, jour, (resultat, depuis) -> {
            // A request that is under way is not to be made again.
            if (!suivis.isEnCours(resultat)) {
                csv.writeNext(fields(sollicitations.of(resultat), depuis), false);
            }
        });
        csv.flush();
        // OpenCSV keeps write errors to itself: a full disk would pass for a short file.
        if (csv.checkError()) {
            throw csv.getException() == null ? new IOException("CSV not written") : csv.getException();
        }
    }

    private static String[] fields(Sollicitation sollicitation, LocalDate depuis) {
        return new String[] {
            sollicitation.siret(),
            safe(sollicitation.uai()),
            safe(sollicitation.raisonSociale()),
            safe(sollicitation.ville()),
            safe(sollicitation.courriel()),
            sollicitation.motifPrincipal().name(),
            sollicitation.constats(),
            depuis.toString(),
            safe(sollicitation.categorie()),
            safe(sollicitation.sousCategorie()),
            safe(sollicitation.titre()),
            safe(sollicitation.description())
        };
    }

    /** A field that no spreadsheet takes for a formula, and without a lone CR, which OpenCSV does not quote. */
    static String safe(String field) {
        String clean = CellText.clean(field);
        boolean formula = CellText.startsLikeFormula(field) || CellText.startsLikeFormula(clean);
        return formula ? "'" + clean : clean;
    }
}
