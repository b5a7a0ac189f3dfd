package fr.academie.chorusaudit.input;

import java.util.List;
import java.util.Set;

/** What people call the columns, the best name first; labels as {@link Intitule#cle()} gives them. */
final class ColumnNames {

    private static final Set<String> COURRIELS =
            Set.of("mail", "mel", "mels", "courriel", "email", "adresse", "bal", "messagerie");
    private static final Set<String> INTENDANCES =
            Set.of("intendance", "intendant", "intendante", "gestionnaire", "gestionnaires", "gestion", "sg", "sgeple");
    private static final Set<String> CHORUS = Set.of("principal", "principale", "secondaire", "chorus");
    private static final Set<String> OTHER_SCHOOLS =
            Set.of("agence", "comptable", "mere", "rattachement", "support", "tete", "siege");

    private static final List<String> COURRIEL = List.of(
            "courriel intendance",
            "mail intendance",
            "email intendance",
            "adresse intendance",
            "courriel gestionnaire",
            "mail gestionnaire");
    private static final List<String> AGENCE = List.of(
            "agence comptable",
            "nom agence comptable",
            "libelle agence comptable",
            "agence comptable rattachement",
            "agence comptable support",
            "etablissement support agence comptable",
            "etablissement agence comptable",
            "siege agence comptable",
            "groupement comptable",
            "poste comptable",
            "agence");
    private static final List<String> GESTIONNAIRE_PRENOM =
            List.of("prenom gestionnaire poste", "prenom gestionnaire", "prenom adjoint gestionnaire");
    private static final List<String> GESTIONNAIRE = List.of(
            "gestionnaire poste",
            "nom gestionnaire poste",
            "nom prenom gestionnaire poste",
            "nom prenom gestionnaire",
            "nom gestionnaire",
            "gestionnaire",
            "gestionnaire etablissement",
            "adjoint gestionnaire",
            "adjointe gestionnaire",
            "nom adjoint gestionnaire",
            "adjoint gestionnaire poste",
            "secretaire general eple",
            "secretaire generale eple",
            "secretaire general",
            "secretaire generale",
            "sgeple",
            "sg eple",
            "intendant",
            "intendante",
            "nom intendant");
    private static final List<String> UAI = List.of(
            "uai",
            "rne",
            "code uai",
            "code rne",
            "uai rne",
            "rne uai",
            "identifiant etablissement",
            "code etablissement",
            "immatriculation");
    private static final List<String> NOM = List.of(
            "nom etablissement",
            "etablissement",
            "denomination",
            "denomination etablissement",
            "raison sociale",
            "libelle etablissement",
            "libelle structure",
            "appellation",
            "appellation officielle",
            "nom structure",
            "nom",
            "libelle",
            "intitule",
            "eple");
    private static final List<String> VILLE = List.of(
            "ville",
            "commune",
            "nom commune",
            "libelle commune",
            "localite",
            "commune etablissement",
            "ville etablissement",
            "localite acheminement");
    private static final List<String> DEPARTEMENT = List.of(
            "departement",
            "libelle departement",
            "nom departement",
            "dept",
            "dep",
            "dpt",
            "code departement",
            "departement etablissement");

    private ColumnNames() {}

    /** How well a label names a column: 0 is best, negative when it does not. */
    static int rank(Colonne colonne, Intitule intitule) {
        List<String> noms = noms(colonne);
        int rank = noms.indexOf(intitule.cle());
        return rank < 0 && sounds(colonne, intitule) ? noms.size() : rank;
    }

    private static List<String> noms(Colonne colonne) {
        return switch (colonne) {
            case COURRIEL_INTENDANCE -> COURRIEL;
            case AGENCE_COMPTABLE -> AGENCE;
            case GESTIONNAIRE_PRENOM -> GESTIONNAIRE_PRENOM;
            case GESTIONNAIRE_EN_POSTE -> GESTIONNAIRE;
            case UAI -> UAI;
            case NOM -> NOM;
            case VILLE -> VILLE;
            case DEPARTEMENT -> DEPARTEMENT;
        };
    }

    private static boolean sounds(Colonne colonne, Intitule intitule) {
        return switch (colonne) {
            case COURRIEL_INTENDANCE -> isCourrielIntendance(intitule);
            case GESTIONNAIRE_EN_POSTE -> isGestionnaireEnPoste(intitule);
            case UAI -> isUai(intitule);
            case AGENCE_COMPTABLE, GESTIONNAIRE_PRENOM, NOM, VILLE, DEPARTEMENT -> false;
        };
    }

    /** A plain « Mail » is the head's mailbox in the open-data directory, hence never taken. */
    private static boolean isCourrielIntendance(Intitule intitule) {
        return intitule.hasAny(INTENDANCES)
                && intitule.hasAny(COURRIELS)
                && !intitule.hasAny(OTHER_SCHOOLS)
                && !intitule.hasAny(CHORUS);
    }

    private static boolean isGestionnaireEnPoste(Intitule intitule) {
        return intitule.cle().contains("gestionnaire poste") && !intitule.hasAny(COURRIELS);
    }

    private static boolean isUai(Intitule intitule) {
        return intitule.hasAny(Set.of("uai", "rne")) && !intitule.hasAny(OTHER_SCHOOLS) && intitule.longueur() <= 4;
    }
}
