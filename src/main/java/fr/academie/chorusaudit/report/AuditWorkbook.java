package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.Point;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;

/** The workbook of a run, its seven sheets in the order of reading. */
final class AuditWorkbook {

    private final Resultats resultats;
    private final ZoneId zone;
    private final int maxRows;

    AuditWorkbook(Resultats resultats, ZoneId zone) {
        this(resultats, zone, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param maxRows of a sheet; more go on in a further one */
    AuditWorkbook(Resultats resultats, ZoneId zone, int maxRows) {
        this.resultats = resultats;
        this.zone = zone;
        this.maxRows = maxRows;
    }

    /** @param folder where rows wait, in a private folder of their own that is gone afterwards */
    void write(OutputStream out, Execution execution, Edition edition, Sollicitations sollicitations, Path folder)
            throws IOException {
        PrivateTempFiles.during(folder, () -> compose(out, execution, edition, sollicitations));
    }

    private void compose(OutputStream out, Execution execution, Edition edition, Sollicitations sollicitations) {
        long id = execution.id();
        LocalDate jour = execution.identite().jour();
        String titre = Textes.texte("document.titre", Textes.enProse(jour));
        try (Classeur classeur = new Classeur(Textes.texte("feuille.synthese"), maxRows, titre)) {
            classeur.describe(titre, Date.from(execution.commenceeLe()));
            AnomaliesSheet.write(classeur, edition, resultats, id);
            Map<Point, Long> unobserved = EtablissementsSheet.write(classeur, edition, resultats, id);
            ACollecterSheet.write(classeur, edition, resultats, id);
            Annexe5Sheet.write(classeur, edition, sollicitations, resultats, id, jour);
            RejetsSheet.write(classeur, edition, resultats, id);
            ExecutionSheet.write(classeur, edition, execution, zone);
            new SyntheseSheet(classeur, edition, execution, resultats, unobserved).write();
            classeur.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
