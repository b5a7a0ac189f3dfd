package fr.academie.chorusaudit.input;

/** The optional columns, in the order in which they choose theirs. */
enum Colonne {
    COURRIEL_INTENDANCE,
    AGENCE_COMPTABLE,
    GESTIONNAIRE_PRENOM,
    GESTIONNAIRE_EN_POSTE,
    UAI,
    NOM,
    VILLE,
    DEPARTEMENT
}
