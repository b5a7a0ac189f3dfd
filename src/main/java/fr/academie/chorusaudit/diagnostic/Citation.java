package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.Rattachement;
import fr.academie.chorusaudit.structure.Statut;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Facts as the reader of a constat sees them. */
final class Citation {

    private static final int MOST_USERS = 5;

    private Citation() {}

    static FaitCite statut(Fait<Statut> statut) {
        return of(Champ.STATUT.libelle(), statut.valeur().libelle(), statut.observation(), false);
    }

    /** The gestionnaire principal, present or seen to be missing. */
    static FaitCite personne(Fait<Personne> personne) {
        String nom = personne.toOptional().map(Personne::affichage).orElse("");
        return of(Champ.GESTIONNAIRE_PRINCIPAL.libelle(), nom, personne.observation(), personne.isPresent());
    }

    static FaitCite compte(Fait<EtatCompte> compte) {
        String etat = compte.valeur().libelle();
        return of(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE.libelle(), etat, compte.observation(), false);
    }

    /** The state of the account, and whose it is when somebody is named. */
    static List<FaitCite> compte(Fait<EtatCompte> compte, Fait<Personne> personne) {
        return personne.isKnown() ? List.of(compte(compte), personne(personne)) : List.of(compte(compte));
    }

    static FaitCite nombre(Fait<Integer> nombre) {
        String valeur = String.valueOf(nombre.valeur());
        return of(Champ.UTILISATEURS_RATTACHES.libelle(), valeur, nombre.observation(), false);
    }

    /** The structure's address; one outside the académie may well be somebody's own, and counts as a name. */
    static FaitCite courriel(Fait<String> courriel) {
        String adresse = courriel.toOptional().orElse("");
        return of(Champ.COURRIEL.libelle(), adresse, courriel.observation(), courriel.isPresent());
    }

    /** What Chorus Pro answered on the day of the run. */
    static FaitCite reponse(String libelle, String valeur, Consultation consultation) {
        return of(libelle, valeur, consultation.observation(), false);
    }

    /** The answer to a question with two boxes: {@code oui} or {@code non}. */
    static FaitCite option(Champ champ, Fait<String> option) {
        return of(champ.libelle(), option.valeur(), option.observation(), false);
    }

    /** What the list of schools says; it is of the day of the run. */
    static FaitCite liste(String libelle, String valeur, LocalDate today, boolean nominatif) {
        return new FaitCite(libelle, valeur, "liste des établissements", today, nominatif);
    }

    /** A user with what makes inactive: the account, else the attachment. */
    static FaitCite inactive(Rattachement user) {
        return user.compte().is(EtatCompte.INACTIF) ? compte(user) : statut(user);
    }

    /** An active user: one fact when the account and the attachment were seen at once, else one for each. */
    static List<FaitCite> active(Rattachement user) {
        Observation seen = user.compte().observation();
        if (!seen.equals(user.statut().observation())) {
            return List.of(compte(user), statut(user));
        }
        String etats = " (compte : " + user.compte().valeur().libelle() + ", rattachement : "
                + user.statut().valeur().libelle() + ")";
        return List.of(user(user, etats, seen));
    }

    /** A user as last listed. */
    static FaitCite listed(Rattachement user) {
        String statut = user.statut()
                .toOptional()
                .map(StatutRattachement::libelle)
                .map(libelle -> " (rattachement : " + libelle + ")")
                .orElse("");
        return user(user, statut, user.derniere());
    }

    /** The first users one by one, the others as a number under the source of the first of them. */
    static List<FaitCite> firstOf(List<FaitCite> users) {
        if (users.size() <= MOST_USERS) {
            return users;
        }
        List<FaitCite> cited = new ArrayList<>(users.subList(0, MOST_USERS));
        FaitCite next = users.get(MOST_USERS);
        int others = users.size() - MOST_USERS;
        String valeur = others == 1 ? "et 1 autre" : "et " + others + " autres";
        cited.add(new FaitCite(next.libelle(), valeur, next.source(), next.jour(), false));
        return List.copyOf(cited);
    }

    private static FaitCite compte(Rattachement user) {
        String etat = " (compte : " + user.compte().valeur().libelle() + ")";
        return user(user, etat, user.compte().observation());
    }

    private static FaitCite statut(Rattachement user) {
        String etat = " (rattachement : " + user.statut().valeur().libelle() + ")";
        return user(user, etat, user.statut().observation());
    }

    private static FaitCite user(Rattachement user, String etat, Observation seen) {
        return of("Utilisateur", user.utilisateur().affichage() + etat, seen, true);
    }

    private static FaitCite of(String libelle, String valeur, Observation seen, boolean nominatif) {
        String source = seen.source().libelle() + (seen.datee() ? "" : FaitCite.JOUR_DU_FICHIER);
        return new FaitCite(libelle, valeur, source, seen.jour(), nominatif);
    }
}
