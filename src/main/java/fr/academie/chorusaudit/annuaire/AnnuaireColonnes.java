package fr.academie.chorusaudit.annuaire;

import fr.academie.chorusaudit.cellule.Colonnes;
import java.util.List;

/** The columns of the directory that count here, of its seventy or so; the names have changed over the years. */
final class AnnuaireColonnes {

    static final String UAI = "identifiant_de_l_etablissement";
    static final String NOM = "nom_etablissement";
    static final String TYPE = "type_etablissement";
    static final String STATUT = "statut_public_prive";
    static final String ETAT = "etat";
    static final String MERE = "etablissement_mere";
    static final String COMMUNE = "nom_commune";
    static final String CODE_DEPARTEMENT = "code_departement";
    static final String DEPARTEMENT = "libelle_departement";
    static final String CODE_ACADEMIE = "code_academie";
    static final String ACADEMIE = "libelle_academie";

    static final Colonnes COLONNES = Colonnes.of(List.of(
            List.of(UAI, "identifiant établissement", "uai", "code uai", "numéro uai"),
            List.of(Colonnes.SIRET, "siren_siret", "siret établissement"),
            List.of(NOM, "nom de l'établissement", "appellation officielle", "nom"),
            List.of(TYPE, "type", "nature"),
            List.of(STATUT, "statut", "secteur public privé"),
            List.of(ETAT, "état établissement", "libellé état"),
            List.of(MERE),
            List.of(COMMUNE, "commune", "ville", "libellé commune"),
            List.of(CODE_DEPARTEMENT),
            List.of(DEPARTEMENT, "département"),
            List.of(CODE_ACADEMIE),
            List.of(ACADEMIE, "académie")));

    private AnnuaireColonnes() {}
}
