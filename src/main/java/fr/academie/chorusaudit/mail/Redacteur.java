package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.report.Annexe5Properties;
import fr.academie.chorusaudit.report.Extrait;
import fr.academie.chorusaudit.report.Rapport;
import fr.academie.chorusaudit.report.Sollicitations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes every mail of the program; what becomes of them is the outbox's business. */
public final class Redacteur {

    /** A workbook of more schools is too heavy for most mailboxes. */
    private static final long MOST_SCHOOLS = 10_000;

    private final boolean joindreRapport;
    private final Rapport rapport;
    private final Path temporaires;
    private final EtablissementsComposer etablissements;
    private final CollecteComposer collecte;
    private final SyntheseComposer synthese;
    private final EchecComposer echec;

    /** @param temporaires an existing folder, where rows of workbooks wait in private folders that are gone afterwards */
    public Redacteur(
            CourrielsProperties properties,
            ConstatTexts texts,
            Annexe5Properties annexe5,
            Rapport rapport,
            Path temporaires) {
        Cadres cadres = new Cadres(properties);
        this.joindreRapport =
                properties.joindreRapport() && !properties.destinataires().isEmpty();
        this.rapport = rapport;
        this.temporaires = temporaires;
        this.etablissements = new EtablissementsComposer(
                cadres,
                new EcoleWriter(texts, new Sollicitations(annexe5, texts, false)),
                new Extrait(annexe5, texts, temporaires));
        this.collecte = new CollecteComposer(cadres);
        this.synthese = new SyntheseComposer(cadres, texts);
        this.echec = new EchecComposer(cadres);
    }

    /**
     * The mail to an intendance after the audit of {@code jour}.
     *
     * @throws UncheckedIOException when the attached workbook cannot be written
     */
    public Courriel etablissements(Envoi envoi, LocalDate jour) {
        return etablissements.compose(envoi, jour);
    }

    /** The mail that asks an intendance for fiches. */
    public Courriel collecte(Envoi envoi, LocalDate jour) {
        return collecte.compose(envoi, jour);
    }

    /**
     * The mails to DSI and DANE about a run, one an address.
     *
     * @throws UncheckedIOException when the workbook to attach cannot be written
     */
    public List<Courriel> synthese(Synthese run) {
        boolean isAttached = joindreRapport && run.bilan().auditees() <= MOST_SCHOOLS;
        return synthese.compose(run, isAttached ? List.of(classeur(run)) : List.of());
    }

    /** The mails to DSI and DANE about a run that failed, one an address. */
    public List<Courriel> echec(Echec run) {
        return echec.compose(run);
    }

    private PieceJointe classeur(Synthese run) {
        try {
            return new PieceJointe(
                    "audit-chorus-pro-" + run.execution().identite().jour() + "-sans-noms.xlsx",
                    PieceJointe.XLSX,
                    rapport.sansNoms(run.execution(), temporaires));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
