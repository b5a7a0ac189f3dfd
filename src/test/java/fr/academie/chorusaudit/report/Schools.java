package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.diagnostic.Diagnostic;
import fr.academie.chorusaudit.diagnostic.FaitCite;
import fr.academie.chorusaudit.diagnostic.Point;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.FicheObservee;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.RattachementObserve;
import fr.academie.chorusaudit.structure.Role;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invented schools of every kind, each known by its number. */
final class Schools {

    private static final String[] NOMS = {
        "Collège Les Sapins",
        "Lycée Émile Verdier",
        "Collège de la Combe-Noire",
        "Lycée professionnel du Grésivaudan",
        "EREA Amélie Lesage",
        "Lycée général et technologique du Val-d’Isère-et-des-Trois-Vallées",
        "Cité scolaire L’Œuvre"
    };
    private static final String[] VILLES = {"Saint-Étienne-de-Crossey", "Vif", "Bourg-lès-Valence", "L’Isle-d’Abeau"};
    private static final String[] DEPARTEMENTS = {"Isère", "Drôme", "Ardèche", "Savoie", "Haute-Savoie"};
    private static final String[] GENS = {"CAMILLE MARTIN", "Dominique Lefèvre", "Chloé N’Guessan", "Jean-Noël Œuvrard"
    };
    private static final LocalDate OCTOBRE = LocalDate.of(2026, 10, 12);

    private Schools() {}

    static Siret siret(int number) {
        String start = "19" + String.format("%07d", number) + "0001";
        for (char key = '0'; key <= '9'; key++) {
            if (Siret.parse(start + key).isPresent()) {
                return new Siret(start + key);
            }
        }
        throw new IllegalStateException();
    }

    static String uai(int number) {
        int digits = 380000 + number;
        return "0" + digits + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(digits % 23);
    }

    static Etablissement etablissement(int number) {
        return new Etablissement(
                siret(number),
                number % 40 == 7,
                uai(number),
                NOMS[number % NOMS.length],
                VILLES[number % VILLES.length],
                DEPARTEMENTS[number * 7 % 11 % DEPARTEMENTS.length],
                "intendance." + uai(number).toLowerCase(java.util.Locale.ROOT) + "@ac-grenoble.fr",
                GENS[number % GENS.length],
                "Agence comptable du lycée n° " + number % 41);
    }

    static Observation extrait(LocalDate jour, int number) {
        return new Observation(
                new Source(Source.Nature.EXTRAIT, "fiches-octobre.xlsx, ligne " + (number + 2)), jour, true);
    }

    /** A full fiche, as of 12 October 2026. */
    static Map<Champ, String> fiche(int number) {
        Map<Champ, String> valeurs = new EnumMap<>(Champ.class);
        valeurs.put(Champ.RAISON_SOCIALE, NOMS[number % NOMS.length].toUpperCase(java.util.Locale.FRANCE));
        valeurs.put(Champ.LIBELLE, NOMS[number % NOMS.length]);
        valeurs.put(Champ.NUMERO_RCS, "");
        valeurs.put(Champ.NUMERO_TVA, "");
        valeurs.put(Champ.TYPE_STRUCTURE, "Publique");
        valeurs.put(Champ.COURRIEL, etablissement(number).courrielIntendance());
        valeurs.put(Champ.STATUT, "ACTIF");
        valeurs.put(Champ.GESTIONNAIRE_PRINCIPAL, GENS[number % GENS.length]);
        valeurs.put(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE, EtatCompte.ACTIF.name());
        valeurs.put(Champ.NON_DIFFUSIBLE_INSEE, "non");
        valeurs.put(Champ.ADRESSE, "10 RUE DES ÉCOLES");
        valeurs.put(Champ.CODE_POSTAL, "38171");
        valeurs.put(Champ.VILLE, VILLES[number % VILLES.length]);
        valeurs.put(Champ.PAYS, "France");
        valeurs.put(Champ.TELEPHONE, "33 0476000000");
        valeurs.put(Champ.OPTION_EDI, "non");
        valeurs.put(Champ.OPTION_CODE_SERVICE, "oui");
        valeurs.put(Champ.UTILISATEURS_RATTACHES, "3");
        return valeurs;
    }

    static Dossier dossier(int number, Map<Champ, String> valeurs) {
        return Dossier.of(
                siret(number),
                valeurs.isEmpty()
                        ? List.of()
                        : List.of(new FicheObservee(siret(number), extrait(OCTOBRE, number), valeurs)),
                List.of());
    }

    static Dossier unknown(int number) {
        return dossier(number, Map.of());
    }

    static Dossier complete(int number) {
        return dossier(number, fiche(number));
    }

    static Dossier with(int number, Champ champ, String valeur) {
        Map<Champ, String> valeurs = fiche(number);
        valeurs.put(champ, valeur);
        if (champ == Champ.GESTIONNAIRE_PRINCIPAL) {
            valeurs.remove(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE);
        }
        return dossier(number, valeurs);
    }

    static Dossier without(int number, Champ champ) {
        Map<Champ, String> valeurs = fiche(number);
        valeurs.remove(champ);
        return dossier(number, valeurs);
    }

    /** A school whose only user has left. */
    static Dossier abandoned(int number) {
        Map<Champ, String> valeurs = fiche(number);
        valeurs.put(Champ.GESTIONNAIRE_PRINCIPAL_COMPTE, EtatCompte.INACTIF.name());
        valeurs.remove(Champ.UTILISATEURS_RATTACHES);
        return Dossier.of(
                siret(number),
                List.of(new FicheObservee(siret(number), extrait(OCTOBRE, number), valeurs)),
                List.of(new RattachementObserve(
                        siret(number),
                        new Personne(GENS[number % GENS.length], "parti." + number + "@orange.fr"),
                        Role.GESTIONNAIRE_PRINCIPAL,
                        EtatCompte.INACTIF,
                        StatutRattachement.VALIDEE,
                        new Observation(
                                new Source(Source.Nature.RATTACHEMENTS, "utilisateurs.csv, ligne 4"), OCTOBRE, true))));
    }

    static Dossier old(int number) {
        return Dossier.of(
                siret(number),
                List.of(new FicheObservee(siret(number), extrait(LocalDate.of(2024, 3, 1), number), fiche(number))),
                List.of());
    }

    static Diagnostic introuvable() {
        return new Diagnostic(
                Verdict.ANOMALIE,
                List.of(new Constat(
                        Code.STRUCTURE_INTROUVABLE,
                        List.of(new FaitCite("Structure", "inconnue", "Chorus Pro", Audit.TODAY, false)),
                        true)),
                Set.of(Point.EXISTENCE));
    }

    /** About 150 schools in the proportions of an académie's first audit, and some bad rows. */
    static Audit academie(int schools) {
        Audit audit = new Audit();
        for (int n = 0; n < schools; n++) {
            switch (n % 15) {
                case 0 -> audit.school(etablissement(n), unknown(n));
                case 1 -> audit.school(etablissement(n), with(n, Champ.GESTIONNAIRE_PRINCIPAL, ""));
                case 2 -> audit.school(etablissement(n), with(n, Champ.GESTIONNAIRE_PRINCIPAL, "Alix Durand"));
                case 3 -> audit.school(etablissement(n), without(n, Champ.GESTIONNAIRE_PRINCIPAL));
                case 4 -> audit.school(etablissement(n), without(n, Champ.GESTIONNAIRE_PRINCIPAL_COMPTE));
                case 5 -> audit.school(etablissement(n), abandoned(n));
                case 6 -> audit.school(etablissement(n), old(n));
                case 7 -> audit.school(etablissement(n), with(n, Champ.COURRIEL, "alix.durand@orange.fr"));
                case 8 -> audit.school(etablissement(n), with(n, Champ.GESTIONNAIRE_PRINCIPAL_COMPTE, "BLOQUE"));
                case 9 -> audit.school(etablissement(n), unknown(n), introuvable());
                default -> audit.school(etablissement(n), complete(n));
            }
        }
        return audit.rejected(
                        "1,93828E+13",
                        "SIRET abîmé par Excel. Ressaisissez les 14 chiffres dans une cellule au format Texte.",
                        "Collège du Lac")
                .rejected("voir avec Alix Durand", "Ce n’est pas un SIRET : il faut 14 chiffres.", "")
                .duplicate(etablissement(3), "Feuil1!5")
                .blank(2);
    }
}
