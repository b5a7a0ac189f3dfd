package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;

/** The part of a report that concerns some schools: a small workbook that holds nothing about any other. */
public final class Extrait {

    private final Edition edition;
    private final Sollicitations sollicitations;
    private final Path folder;

    /** @param folder where rows wait while a workbook is written, in a private folder that is gone afterwards */
    public Extrait(Annexe5Properties annexe5, ConstatTexts texts, Path folder) {
        this.edition = new Edition(false, texts);
        this.sollicitations = new Sollicitations(annexe5, edition);
        this.folder = folder;
    }

    /**
     * The workbook of these schools, with the names of people: sheets Anomalies, Établissements and, when a request is to
     * be made, Annexe 5.
     *
     * @param jour of the audit
     * @throws UncheckedIOException when {@code folder} cannot be written
     */
    public byte[] of(List<Resultat> schools, LocalDate jour) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PrivateTempFiles.during(folder, () -> write(schools, jour, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(Textes.texte("ecriture.dossier", folder), e);
        }
        return bytes.toByteArray();
    }

    private void write(List<Resultat> schools, LocalDate jour, ByteArrayOutputStream out) {
        String titre = Textes.texte("document.titre", Textes.enProse(jour));
        try (Classeur classeur = new Classeur(null, SpreadsheetVersion.EXCEL2007.getMaxRows(), titre)) {
            classeur.describe(titre, Date.from(jour.atStartOfDay().toInstant(ZoneOffset.UTC)));
            AnomaliesSheet.write(classeur, edition, schools);
            EtablissementsSheet.write(classeur, edition, schools);
            if (schools.stream().anyMatch(school -> school.annexe5().isPresent())) {
                Annexe5Sheet.write(classeur, edition, sollicitations, schools, jour);
            }
            classeur.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
