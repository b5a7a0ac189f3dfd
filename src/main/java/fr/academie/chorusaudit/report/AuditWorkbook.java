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

/** The workbook of a run, its sheets in the order of reading. */
final class AuditWorkbook {

    private final Contenu contenu;
    private final ZoneId zone;
    private final int maxRows;

    AuditWorkbook(Contenu contenu, ZoneId zone) {
        this(contenu, zone, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param maxRows of a sheet; more go on in a further one */
    AuditWorkbook(Contenu contenu, ZoneId zone, int maxRows) {
        this.contenu = contenu;
        this.zone = zone;
        this.maxRows = maxRows;
    }

    /** @param folder where rows wait, in a private folder of their own that is gone afterwards */
    void write(
            OutputStream out,
            Execution execution,
            Edition edition,
            Sollicitations sollicitations,
            Suivis suivis,
            Path folder)
            throws IOException {
        PrivateTempFiles.during(folder, () -> compose(out, execution, edition, sollicitations, suivis));
    }

    private void compose(
            OutputStream out, Execution execution, Edition edition, Sollicitations sollicitations, Suivis suivis) {
        Resultats resultats = contenu.resultats();
        long id = execution.id();
        LocalDate jour = execution.identite().jour();
        String titre = Textes.texte("document.titre", Textes.enProse(jour));
        try (Classeur classeur = new Classeur(Textes.texte("feuille.synthese"), maxRows, titre)) {
            classeur.describe(titre, Date.from(execution.commenceeLe()));
            EvolutionsSheet.write(classeur, edition, contenu.evolutions(), id, jour);
            AnomaliesSheet.write(classeur, edition, resultats, id);
            Map<Point, Long> unobserved = EtablissementsSheet.write(classeur, edition, contenu, id);
            ACollecterSheet.write(classeur, edition, resultats, id);
            Annexe5Sheet.write(classeur, edition, sollicitations, suivis, contenu.casOuverts(), id, jour);
            RejetsSheet.write(classeur, edition, resultats, id);
            PerimetreSheet.write(classeur, contenu.ecarts(), id);
            ExecutionSheet.write(classeur, edition, execution, contenu, zone);
            new SyntheseSheet(classeur, edition, execution, contenu, unobserved).write();
            classeur.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
