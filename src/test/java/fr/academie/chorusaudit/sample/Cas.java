package fr.academie.chorusaudit.sample;

/** The story that the files tell of a school, and what an audit on 24/11/2026 must find in it. */
public enum Cas {
    CONFORME(48, "Conforme", ""),
    CONFORME_SANS_LISTE_D_UTILISATEURS(8, "Conforme", "RATTACHEMENTS_INCONNUS"),
    UN_SEUL_UTILISATEUR(4, "Conforme", "UTILISATEUR_UNIQUE"),
    COURRIEL_VIDE(2, "Conforme", "COURRIEL_ABSENT"),
    COURRIEL_AILLEURS(3, "Conforme", "COURRIEL_HORS_ACADEMIE"),
    GESTIONNAIRE_VIDE(5, "Anomalie", "GESTIONNAIRE_PRINCIPAL_ABSENT"),
    GESTIONNAIRE_ET_COURRIEL_VIDES(1, "Anomalie", "GESTIONNAIRE_PRINCIPAL_ABSENT | COURRIEL_ABSENT"),
    GESTIONNAIRE_INACTIF(5, "Anomalie", "GESTIONNAIRE_PRINCIPAL_INACTIF"),
    GESTIONNAIRE_BLOQUE(2, "Anomalie", "GESTIONNAIRE_PRINCIPAL_BLOQUE"),
    /** The fiche counts no user. */
    PERSONNE_SELON_LA_FICHE(2, "Anomalie", "AUCUN_RATTACHEMENT | GESTIONNAIRE_PRINCIPAL_ABSENT"),
    /** Users are listed, none of whom is active. */
    PERSONNE_SELON_LA_LISTE(2, "Anomalie", "AUCUN_RATTACHEMENT | GESTIONNAIRE_PRINCIPAL_INACTIF"),
    INACTIVE_SANS_GESTIONNAIRE(1, "Anomalie", "STRUCTURE_INACTIVE | GESTIONNAIRE_PRINCIPAL_ABSENT"),
    INACTIVE_AVEC_GESTIONNAIRE(2, "Anomalie", "STRUCTURE_INACTIVE"),
    AUTRE_PERSONNE_EN_POSTE(5, "À vérifier", "GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE"),
    AUTRE_PERSONNE_ET_FICHE_ANCIENNE(1, "À vérifier", "GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE | FICHE_ANCIENNE"),
    GESTIONNAIRE_NON_LISTE(3, "À vérifier", "GESTIONNAIRE_PRINCIPAL_NON_RATTACHE"),
    CONTRADICTION(2, "À vérifier", "FAITS_CONTRADICTOIRES"),
    GESTIONNAIRE_NON_RELEVE(3, "À vérifier", "GESTIONNAIRE_PRINCIPAL_INCONNU"),
    COMPTE_NON_RELEVE(4, "À vérifier", "COMPTE_GESTIONNAIRE_INCONNU | RATTACHEMENTS_INCONNUS"),
    FICHE_D_IL_Y_A_PLUS_D_UN_AN(3, "À vérifier", "FICHE_ANCIENNE"),
    FICHE_D_AVANT_LA_RENTREE(5, "À vérifier", "FICHE_ANCIENNE"),
    JAMAIS_CONSULTEE(9, "Non contrôlé", "FICHE_NON_COLLECTEE");

    private final int ecoles;
    private final String verdict;
    private final String codes;

    Cas(int ecoles, String verdict, String codes) {
        this.ecoles = ecoles;
        this.verdict = verdict;
        this.codes = codes;
    }

    /** How many of 120 schools. */
    int ecoles() {
        return ecoles;
    }

    String verdict() {
        return verdict;
    }

    /** Codes joined by {@code " | "}, the worst first; empty when there is nothing to say. */
    String codes() {
        return codes;
    }

    boolean isGestionnaireVide() {
        return this == GESTIONNAIRE_VIDE
                || this == GESTIONNAIRE_ET_COURRIEL_VIDES
                || this == PERSONNE_SELON_LA_FICHE
                || this == INACTIVE_SANS_GESTIONNAIRE;
    }

    boolean isCourrielVide() {
        return this == COURRIEL_VIDE || this == GESTIONNAIRE_ET_COURRIEL_VIDES;
    }

    boolean isInactive() {
        return this == INACTIVE_SANS_GESTIONNAIRE || this == INACTIVE_AVEC_GESTIONNAIRE;
    }

    boolean isAutrePersonne() {
        return this == AUTRE_PERSONNE_EN_POSTE || this == AUTRE_PERSONNE_ET_FICHE_ANCIENNE;
    }
}
