package fr.academie.chorusaudit.structure;

/** Whether a structure may receive invoices. The portal says ACTIF, the API answers ACTIVE. */
public enum Statut {
    ACTIF,
    INACTIF
}
