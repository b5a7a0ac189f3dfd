package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Fiche;
import fr.academie.chorusaudit.structure.GestionnairePrincipal;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.Source;
import java.time.LocalDate;

/**
 * What the rules look at: a school of the list and what is known of it on the day of the run.
 *
 * @param today the day of the run
 */
record Situation(
        Etablissement etablissement,
        Fiche fiche,
        GestionnairePrincipal gestionnairePrincipal,
        Utilisateurs utilisateurs,
        LocalDate today,
        DiagnosticProperties properties) {

    static Situation of(
            Etablissement etablissement, Dossier dossier, LocalDate today, DiagnosticProperties properties) {
        return new Situation(
                etablissement,
                dossier.fiche(),
                dossier.gestionnairePrincipal(),
                Utilisateurs.of(dossier),
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
     * principal did, although the fiche holds no field of its own then. */
    boolean isFicheCollected() {
        return fiche.isKnown()
                || gestionnairePrincipal.isOnFiche()
                || (compte().isKnown() && compte().observation().source().nature() != Source.Nature.RATTACHEMENTS);
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
