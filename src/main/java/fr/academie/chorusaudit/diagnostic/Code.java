package fr.academie.chorusaudit.diagnostic;

/** Everything that the audit can find, in the order in which a school's constats are listed: the worst first. */
public enum Code {
    STRUCTURE_INTROUVABLE(Gravite.BLOQUANT),
    AUCUN_RATTACHEMENT(Gravite.BLOQUANT),
    STRUCTURE_INACTIVE(Gravite.BLOQUANT),
    SERVICE_OBLIGATOIRE_SANS_SERVICE(Gravite.BLOQUANT),
    GESTIONNAIRE_PRINCIPAL_ABSENT(Gravite.MAJEUR),
    GESTIONNAIRE_PRINCIPAL_INACTIF(Gravite.MAJEUR),
    GESTIONNAIRE_PRINCIPAL_BLOQUE(Gravite.MAJEUR),
    ETABLISSEMENT_FERME(Gravite.A_VERIFIER),
    GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE(Gravite.A_VERIFIER),
    GESTIONNAIRE_PRINCIPAL_NON_RATTACHE(Gravite.A_VERIFIER),
    FAITS_CONTRADICTOIRES(Gravite.A_VERIFIER),
    GESTIONNAIRE_PRINCIPAL_INCONNU(Gravite.A_VERIFIER),
    COMPTE_GESTIONNAIRE_INCONNU(Gravite.A_VERIFIER),
    FICHE_ANCIENNE(Gravite.A_VERIFIER),
    FICHE_NON_COLLECTEE(Gravite.A_COLLECTER),
    CONSULTATION_EN_ECHEC(Gravite.TECHNIQUE),
    UTILISATEUR_UNIQUE(Gravite.MINEUR),
    COURRIEL_ABSENT(Gravite.MINEUR),
    COURRIEL_HORS_ACADEMIE(Gravite.MINEUR),
    UAI_INVALIDE(Gravite.MINEUR),
    RATTACHEMENTS_INCONNUS(Gravite.INFO);

    private final Gravite gravite;

    Code(Gravite gravite) {
        this.gravite = gravite;
    }

    public Gravite gravite() {
        return gravite;
    }
}
