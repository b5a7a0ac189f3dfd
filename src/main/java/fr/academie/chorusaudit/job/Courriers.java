package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.mail.Courriel.Genre;
import fr.academie.chorusaudit.mail.CourrielsProperties;
import fr.academie.chorusaudit.mail.Echec;
import fr.academie.chorusaudit.mail.Lot;
import fr.academie.chorusaudit.mail.MimeWriter;
import fr.academie.chorusaudit.mail.Mode;
import fr.academie.chorusaudit.mail.Outbox;
import fr.academie.chorusaudit.mail.Redacteur;
import fr.academie.chorusaudit.mail.SansAdresse;
import fr.academie.chorusaudit.mail.Synthese;
import fr.academie.chorusaudit.mail.Tournee;
import fr.academie.chorusaudit.report.Annexe5Properties;
import fr.academie.chorusaudit.report.Rapport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Composes the mails of a run, and puts them into the outbox. */
final class Courriers {

    private final CourrielsProperties properties;
    private final Annexe5Properties annexe5;
    private final Resultats resultats;
    private final Demandes demandes;
    private final EpisodesSuivis episodes;
    private final Rapport rapport;
    private final MimeWriter mimeWriter;

    Courriers(
            CourrielsProperties properties,
            Annexe5Properties annexe5,
            Resultats resultats,
            Demandes demandes,
            EpisodesSuivis episodes,
            Rapport rapport,
            MimeWriter mimeWriter) {
        this.properties = properties;
        this.annexe5 = annexe5;
        this.resultats = resultats;
        this.demandes = demandes;
        this.episodes = episodes;
        this.rapport = rapport;
        this.mimeWriter = mimeWriter;
    }

    /**
     * The mails that intendances are owed after an audit.
     *
     * @param output where rows of attached workbooks wait meanwhile
     * @return the schools of which nobody can be told
     */
    List<SansAdresse> intendances(Outbox outbox, Mode mode, Execution execution, boolean isHeld, Path output) {
        LocalDate jour = execution.identite().jour();
        RunPasse passe = new RunPasse(outbox, mode, jour, episodes, demandes.find(execution.id()));
        Tournee tournee = Tournee.ofAudit(jour, properties, passe);
        resultats.forEachResultat(execution.id(), tournee::add);
        Redacteur redacteur = redacteur(execution, output);
        outbox.remplacer(
                new Lot(mode, Genre.ETABLISSEMENTS, execution.id(), jour, null, isHeld),
                tournee.envois().stream().map(envoi -> redacteur.etablissements(envoi, jour)),
                mimeWriter);
        return tournee.sansAdresse();
    }

    /** The mails that ask intendances for the fiches that a run found missing or old. @return as above */
    List<SansAdresse> collecte(Outbox outbox, Mode mode, Execution execution, LocalDate jour, Path output) {
        RunPasse passe = new RunPasse(outbox, mode, jour, episodes, demandes.find(execution.id()));
        Tournee tournee = Tournee.ofCollecte(jour, properties, passe);
        resultats.forEachResultat(execution.id(), tournee::add);
        Redacteur redacteur = redacteur(execution, output);
        outbox.remplacer(
                new Lot(mode, Genre.COLLECTE, execution.id(), jour, null, false),
                tournee.envois().stream().map(envoi -> redacteur.collecte(envoi, jour)),
                mimeWriter);
        return tournee.sansAdresse();
    }

    /** The mails to DSI and DANE. A run that completes another writes the same report, and they have heard of it. */
    void synthese(Outbox outbox, Mode mode, Synthese synthese, Path output) {
        Execution execution = synthese.execution();
        LocalDate jour = execution.identite().jour();
        String cle = "synthese-" + jour + "-" + execution.suffixe();
        outbox.remplacer(
                new Lot(mode, Genre.SYNTHESE, execution.id(), jour, cle, false),
                redacteur(execution, output).synthese(synthese).stream(),
                mimeWriter);
    }

    /** The mails about a failure: one a day of each kind, however often somebody tries again. */
    void echec(Outbox outbox, Mode mode, Echec echec, @Nullable Execution execution, Path output) {
        String cle = "echec-" + echec.jour() + "-" + echec.codeSortie();
        outbox.remplacer(
                new Lot(mode, Genre.ECHEC, execution == null ? null : execution.id(), echec.jour(), cle, false),
                redacteur(execution, output).echec(echec).stream(),
                mimeWriter);
    }

    private Redacteur redacteur(@Nullable Execution execution, Path output) {
        Annexe5Properties choices = execution == null ? annexe5 : annexe5.of(execution.parametres());
        return new Redacteur(properties, new ConstatTexts(), choices, rapport, output);
    }
}
