package fr.academie.chorusaudit.history;

import fr.academie.chorusaudit.diagnostic.FaitCite;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.Rattachement;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The known facts of a dossier, one by one under the words of the portal. */
final class Faits {

    private final Map<String, FaitCite> faits = new LinkedHashMap<>();

    private Faits() {}

    /** By what they are called, in the order of the portal's page. */
    static Map<String, FaitCite> of(Dossier dossier) {
        Faits all = new Faits();
        all.add(dossier.consultation());
        dossier.fiche().faits().forEach((champ, fait) -> {
            // The gestionnaire principal is what all sources together say.
            if (champ != Champ.GESTIONNAIRE_PRINCIPAL) {
                all.add(champ.libelle(), fait, Function.identity(), false);
            }
        });
        Fait<Personne> personne = dossier.gestionnairePrincipal().personne();
        all.add(Champ.GESTIONNAIRE_PRINCIPAL.libelle(), personne, Personne::affichage, true);
        Fait<EtatCompte> compte = dossier.gestionnairePrincipal().compte();
        all.add(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE.libelle(), compte, EtatCompte::libelle, false);
        dossier.rattachements().stream()
                .filter(user -> !user.utilisateur().isInconnue())
                .forEach(all::add);
        return all.faits;
    }

    private void add(Rattachement user) {
        String compte = user.compte().toOptional().map(EtatCompte::libelle).orElse("?");
        String statut =
                user.statut().toOptional().map(StatutRattachement::libelle).orElse("?");
        put(
                "Utilisateur " + user.utilisateur().affichage(),
                "compte " + compte + ", rattachement " + statut,
                user.derniere(),
                true);
    }

    /** A look-up that failed says nothing, and changes nothing. */
    private void add(@Nullable Consultation answer) {
        if (answer != null && answer.etat() != Consultation.Etat.ECHEC) {
            put("Structure", answer.isTrouvee() ? "trouvée" : "introuvable", answer.observation(), false);
        }
    }

    private <T> void add(String libelle, Fait<T> fait, Function<T, String> shown, boolean nominatif) {
        if (fait.isKnown()) {
            put(libelle, fait.toOptional().map(shown).orElse(""), fait.observation(), nominatif);
        }
    }

    private void put(String libelle, String valeur, Observation seen, boolean nominatif) {
        faits.put(libelle, new FaitCite(libelle, valeur, seen.source().libelle(), seen.jour(), nominatif));
    }
}
