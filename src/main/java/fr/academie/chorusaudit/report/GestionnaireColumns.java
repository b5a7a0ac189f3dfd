package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.Rattachement;
import fr.academie.chorusaudit.structure.Statut;
import java.util.List;
import java.util.Locale;

/** The columns of who holds the keys of a structure, and who else uses it. */
final class GestionnaireColumns {

    private GestionnaireColumns() {}

    static List<Column<Resultat>> of(Edition edition) {
        return List.of(
                Column.titled(
                        Champ.GESTIONNAIRE_PRINCIPAL.libelle(), 34, r -> edition.gestionnairePrincipal(personne(r))),
                Column.titled(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE.libelle(), 26, GestionnaireColumns::compte),
                Column.of("gestionnaire_observe", 14, r -> jour(personne(r))),
                Column.titled(
                        Champ.STATUT.libelle(),
                        12,
                        r -> r.dossier()
                                .fiche()
                                .statut()
                                .map(Statut::libelle)
                                .map(GestionnaireColumns::capitalized)
                                .toOptional()
                                .orElse("")),
                Column.titled(
                        Champ.GESTIONNAIRE_PRINCIPAL_COURRIEL.libelle(),
                        40,
                        r -> edition.courriel(
                                personne(r).map(Personne::courriel).toOptional().orElse(""),
                                r.etablissement().uai())),
                Column.of("gestionnaire_source", 44, r -> source(personne(r))),
                Column.of("utilisateurs_actifs", 14, r -> utilisateurs(r, true)),
                Column.of("utilisateurs_listes", 14, r -> utilisateurs(r, false)));
    }

    /** The day as a cell, empty when nobody observed. */
    static Object jour(Fait<?> fait) {
        return fait.isKnown() ? fait.observation().jour() : "";
    }

    /** Where a fact was read, and whether its day is only that of a file. */
    static String source(Fait<?> fait) {
        return fait.isKnown() ? source(fait.observation()) : "";
    }

    static String source(Observation observation) {
        String source = observation.source().libelle();
        return observation.datee() ? source : Textes.texte("source.non_datee", source);
    }

    static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.FRANCE) + word.substring(1);
    }

    private static Fait<Personne> personne(Resultat resultat) {
        return resultat.dossier().gestionnairePrincipal().personne();
    }

    private static String compte(Resultat resultat) {
        Fait<EtatCompte> compte = resultat.dossier().gestionnairePrincipal().compte();
        // Of a gestionnaire principal whom nobody names, the state of the account may be known all the same.
        if (personne(resultat).isAbsent() || (!personne(resultat).isKnown() && !compte.isPresent())) {
            return "";
        }
        return compte.isPresent() ? capitalized(compte.valeur().libelle()) : Textes.texte("inconnu");
    }

    /** No list of users says nothing of their number. */
    private static Object utilisateurs(Resultat resultat, boolean activeOnly) {
        List<Rattachement> users = resultat.dossier().rattachements().stream()
                .filter(user -> !user.utilisateur().isInconnue())
                .toList();
        if (users.isEmpty()) {
            return "";
        }
        return activeOnly ? users.stream().filter(Rattachement::isActive).count() : (long) users.size();
    }
}
