package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.DiagnosticProperties;
import fr.academie.chorusaudit.diagnostic.RuleBook;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.FicheObservee;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Invented schools, judged by the real rules. */
final class Schools {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Siret SIRET = new Siret("19990001100016");
    static final String UAI = "0990001N";

    private static final RuleBook RULES = new RuleBook(new DiagnosticProperties(365, List.of()));

    private final Map<Champ, String> fiche = new EnumMap<>(Champ.class);
    private Siret siret = SIRET;
    private boolean repaired;
    private String uai = UAI;
    private String nom = "Collège Les Sapins";
    private String ville = "Vif";
    private String courriel = "intendance.0990001n@ac-exemple.example";
    private String position = "Feuil1!2";

    private Schools() {
        fiche.put(Champ.RAISON_SOCIALE, "COLLEGE LES SAPINS");
        fiche.put(Champ.STATUT, "ACTIF");
        fiche.put(Champ.COURRIEL, "intendance.0990001n@ac-exemple.example");
        fiche.put(Champ.GESTIONNAIRE_PRINCIPAL, "Camille Martin");
        fiche.put(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE, "ACTIF");
        fiche.put(Champ.UTILISATEURS_RATTACHES, "3");
    }

    /** A school of which everything is known and in order. */
    static Schools school() {
        return new Schools();
    }

    /** The same school under another SIRET, made of a number. */
    Schools number(int number) {
        String start = "19" + String.format("%07d", number) + "0001";
        siret = "0123456789"
                .chars()
                .mapToObj(key -> Siret.parse(start + (char) key))
                .flatMap(found -> found.stream())
                .findFirst()
                .orElseThrow();
        position = "Feuil1!" + (number + 2);
        return this;
    }

    Schools repaired() {
        repaired = true;
        return this;
    }

    Schools uai(String texte) {
        uai = texte;
        return this;
    }

    Schools nom(String texte) {
        nom = texte;
        return this;
    }

    Schools ville(String texte) {
        ville = texte;
        return this;
    }

    /** The address of the intendance in the list. */
    Schools courriel(String texte) {
        courriel = texte;
        return this;
    }

    /** What the fiche says; empty: the field was seen to be empty. */
    Schools fiche(Champ champ, String valeur) {
        fiche.put(champ, valeur);
        return this;
    }

    Schools nobodyAttached() {
        return fiche(Champ.UTILISATEURS_RATTACHES, "0").without(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE);
    }

    Schools withoutGestionnaire() {
        return fiche(Champ.GESTIONNAIRE_PRINCIPAL, "").without(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE);
    }

    Schools blocked() {
        return fiche(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE, "BLOQUE");
    }

    /** Nobody saw the state of the account: « À vérifier ». */
    Schools unseenAccount() {
        return without(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE);
    }

    Schools uncollected() {
        fiche.clear();
        return this;
    }

    Schools without(Champ champ) {
        fiche.remove(champ);
        return this;
    }

    Resultat build() {
        Etablissement etablissement =
                new Etablissement(siret, repaired, uai, nom, ville, "99", courriel, "", "Lycée des Tilleuls");
        Observation seen =
                new Observation(new Source(Source.Nature.EXTRAIT, "fiches.csv, ligne 2"), TODAY.minusDays(3), true);
        List<FicheObservee> seenFiches = fiche.isEmpty() ? List.of() : List.of(new FicheObservee(siret, seen, fiche));
        Dossier dossier = Dossier.of(siret, seenFiches, List.of());
        return new Resultat(1, position, etablissement, dossier, RULES.diagnose(etablissement, dossier, TODAY));
    }
}
