package fr.academie.chorusaudit.structure;

/** The state of a user's account on the portal; a blocked one only waits for a new password. */
public enum EtatCompte {
    ACTIF,
    INACTIF,
    BLOQUE
}
