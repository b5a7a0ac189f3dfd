package fr.academie.chorusaudit.referentiel;

import static java.util.Map.entry;

import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Role;
import fr.academie.chorusaudit.structure.Statut;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that offices use for the states of the portal, in both genders; what is not listed is not guessed. */
final class Vocabulaire {

    private static final Set<String> OUI = Set.of("oui", "o", "vrai", "true", "yes", "y", "x", "1");
    private static final Set<String> NON = Set.of("non", "n", "faux", "false", "no", "0");

    private static final Map<String, Statut> STATUTS = Map.of(
            "actif", Statut.ACTIF,
            "active", Statut.ACTIF,
            "inactif", Statut.INACTIF,
            "inactive", Statut.INACTIF);
    private static final Map<String, EtatCompte> COMPTES = Map.ofEntries(
            entry("actif", EtatCompte.ACTIF),
            entry("active", EtatCompte.ACTIF),
            entry("inactif", EtatCompte.INACTIF),
            entry("inactive", EtatCompte.INACTIF),
            entry("desactive", EtatCompte.INACTIF),
            entry("desactivee", EtatCompte.INACTIF),
            entry("bloque", EtatCompte.BLOQUE),
            entry("bloquee", EtatCompte.BLOQUE));
    private static final Map<String, Role> ROLES = Map.of(
            "gestionnaire principal", Role.GESTIONNAIRE_PRINCIPAL,
            "gestionnaire principale", Role.GESTIONNAIRE_PRINCIPAL,
            "gestionnaire secondaire", Role.GESTIONNAIRE_SECONDAIRE,
            "utilisateur", Role.UTILISATEUR,
            "utilisatrice", Role.UTILISATEUR,
            "utilisateur simple", Role.UTILISATEUR,
            "simple utilisateur", Role.UTILISATEUR);
    private static final Map<String, StatutRattachement> RATTACHEMENTS = Map.ofEntries(
            entry("en cours de validation", StatutRattachement.EN_COURS),
            entry("en cours", StatutRattachement.EN_COURS),
            entry("en attente de validation", StatutRattachement.EN_COURS),
            entry("en attente", StatutRattachement.EN_COURS),
            entry("a valider", StatutRattachement.EN_COURS),
            entry("valide", StatutRattachement.VALIDEE),
            entry("validee", StatutRattachement.VALIDEE),
            entry("refuse", StatutRattachement.REFUSEE),
            entry("refusee", StatutRattachement.REFUSEE),
            entry("desactive", StatutRattachement.DESACTIVEE),
            entry("desactivee", StatutRattachement.DESACTIVEE),
            entry("supprime", StatutRattachement.SUPPRIMEE),
            entry("supprimee", StatutRattachement.SUPPRIMEE));

    private Vocabulaire() {}

    static Optional<Boolean> ouiNon(String text) {
        String mot = text.contains("?") ? "?" : Mots.plain(text);
        if (Cases.isBox(text)) {
            return Optional.of(Cases.isChecked(text));
        }
        if (OUI.contains(mot)) {
            return Optional.of(true);
        }
        return NON.contains(mot) ? Optional.of(false) : Optional.empty();
    }

    static Optional<Statut> statut(String text) {
        return Optional.ofNullable(STATUTS.get(mot(text)));
    }

    static Optional<EtatCompte> compte(String text) {
        return Optional.ofNullable(COMPTES.get(mot(text)));
    }

    static Optional<Role> role(String text) {
        return Optional.ofNullable(ROLES.get(mot(text)));
    }

    static Optional<StatutRattachement> rattachement(String text) {
        return Optional.ofNullable(RATTACHEMENTS.get(mot(text)));
    }

    /** « validé(e) » has been read as two words. A question mark makes any word doubtful: none of the listed ones. */
    private static String mot(String text) {
        if (text.contains("?")) {
            return "?";
        }
        String mot = Mots.plain(text);
        return mot.endsWith(" e") ? mot.substring(0, mot.length() - 2) : mot;
    }
}
