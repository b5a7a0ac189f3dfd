package fr.academie.chorusaudit.suivi;

import fr.academie.chorusaudit.cellule.Mots;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that offices use for the state of a request, in both genders; what is not listed is not guessed. */
final class Statuts {

    private static final Set<String> CLOSED = Set.of(
            "clos",
            "close",
            "closed",
            "cloture",
            "cloturee",
            "ferme",
            "fermee",
            "resolu",
            "resolue",
            "traite",
            "traitee",
            "termine",
            "terminee",
            "fini",
            "finie",
            "solde",
            "soldee",
            "regle",
            "reglee",
            "annule",
            "annulee",
            "rejete",
            "rejetee",
            "refuse",
            "refusee",
            "abandonne",
            "abandonnee",
            "sans suite",
            "classe",
            "classee",
            "classe sans suite",
            "classee sans suite",
            "demande close",
            "demande cloturee",
            "ticket clos",
            "ticket cloture",
            "ticket ferme");

    private static final Set<String> OPEN = Set.of(
            "",
            "en cours",
            "ouvert",
            "ouverte",
            "nouveau",
            "nouvelle",
            "en attente",
            "attente",
            "a traiter",
            "soumis",
            "soumise",
            "depose",
            "deposee",
            "envoye",
            "envoyee",
            "transmis",
            "transmise",
            "cree",
            "creee",
            "en traitement",
            "en cours de traitement",
            "en cours traitement",
            "pris en charge",
            "prise en charge",
            "affecte",
            "affectee",
            "assigne",
            "assignee",
            "relance",
            "relancee",
            "rouvert",
            "rouverte",
            "reouvert",
            "reouverte",
            "en suspens",
            "suspendu",
            "suspendue",
            "non traite",
            "non traitee",
            "non resolu",
            "non resolue",
            "non clos",
            "non close",
            "en attente de reponse",
            "attente reponse",
            "en attente reponse");

    /** « Clos le 12/11/2026 ». */
    private static final Pattern DAY = Pattern.compile(" (?:le )?\\d{1,2} \\d{1,2} \\d{2,4}$");

    private Statuts() {}

    /** Whether a status says that the support is done with the request; empty when nobody knows the word. */
    static Optional<Boolean> isClosed(String statut) {
        String mots = DAY.matcher(Mots.plain(statut)).replaceFirst("");
        // « clôturé(e) » has been read as two words.
        String mot = mots.endsWith(" e") ? mots.substring(0, mots.length() - 2) : mots;
        if (CLOSED.contains(mot)) {
            return Optional.of(true);
        }
        return OPEN.contains(mot) ? Optional.of(false) : Optional.empty();
    }
}
