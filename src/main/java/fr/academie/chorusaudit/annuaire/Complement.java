package fr.academie.chorusaudit.annuaire;

/** What the directory can tell of a school where the list is silent. */
public enum Complement {
    UAI,
    NOM,
    VILLE
}
