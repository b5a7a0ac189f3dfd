package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Fiche;
import fr.academie.chorusaudit.structure.GestionnairePrincipal;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.Source;
import fr.academie.chorusaudit.structure.Statut;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at: a school of the list and what is known of it on the day of the run.
 *
 * @param consultation what Chorus Pro answered; null when it was not asked
 * @param today the day of the run
 */
record Situation(
        Etablissement etablissement,
        Fiche fiche,
        GestionnairePrincipal gestionnairePrincipal,
        Utilisateurs utilisateurs,
        @Nullable Consultation consultation,
        LocalDate today,
        DiagnosticProperties properties) {

    static Situation of(
            Etablissement etablissement, Dossier dossier, LocalDate today, DiagnosticProperties properties) {
        return new Situation(
                etablissement,
                dossier.fiche(),
                dossier.gestionnairePrincipal(),
                Utilisateurs.of(dossier),
                dossier.consultation(),
                today,
                properties);
    }

    /** Who the gestionnaire principal is. */
    Fait<Personne> personne() {
        return gestionnairePrincipal.personne();
    }

    /** The state of that person's account. */
    Fait<EtatCompte> compte() {
        return gestionnairePrincipal.compte();
    }

    /** True when some source saw the fiche. One that gave nothing but the address or the account of the gestionnaire
     * principal did, although the fiche holds no field of its own then; and so did Chorus Pro when it found the structure,
     * however little it said. */
    boolean isFicheCollected() {
        return fiche.isKnown()
                || consultation(Consultation.Etat.TROUVEE).isPresent()
                || gestionnairePrincipal.isOnFiche()
                || (compte().isKnown() && compte().observation().source().nature() != Source.Nature.RATTACHEMENTS);
    }

    /** What Chorus Pro answered, when the look-up ended so. */
    Optional<Consultation> consultation(Consultation.Etat etat) {
        return Optional.ofNullable(consultation).filter(answer -> answer.etat() == etat);
    }

    /** True when Chorus Pro was asked, and no answer could be understood. */
    boolean isConsultationFailed() {
        return consultation(Consultation.Etat.ECHEC).isPresent();
    }

    /** True when a local source saw the fiche or users. */
    boolean isAnythingKnown() {
        return isFicheCollected() || utilisateurs.isKnown();
    }

    /** What Chorus Pro answered, when INSEE says that the establishment of a structure that is not found or inactive is
     * closed. */
    Optional<Consultation> closedAtInsee() {
        return Optional.ofNullable(consultation)
                .filter(answer -> Boolean.FALSE.equals(answer.ouvertInsee()))
                .filter(answer -> !answer.isTrouvee() || fiche.statut().is(Statut.INACTIF));
    }

    /** True when the facts say both that nobody is active and that the gestionnaire principal is. */
    boolean isContradictory() {
        return utilisateurs.isNobodyActive() && compte().is(EtatCompte.ACTIF);
    }

    /** True when nobody active is attached, and no fact belies it. */
    boolean isWithoutUsers() {
        return utilisateurs.isNobodyActive() && !isContradictory();
    }
}
