package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Statut;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a fiche in the canonical forms of {@link Champ.Type}: null is unknown, {@code ""} known empty. */
final class FicheMapper {

    private final Map<Champ, String> valeurs = new EnumMap<>(Champ.class);

    private FicheMapper() {}

    static Map<Champ, String> map(Contrat.StructureAAfficher structure) {
        FicheMapper mapper = new FicheMapper();
        if (structure.statut() != null) {
            Statut statut = structure.statut() == Contrat.StatutAffiche.ACTIVE ? Statut.ACTIF : Statut.INACTIF;
            mapper.valeurs.put(Champ.STATUT, statut.name());
        }
        return mapper.valeurs;
    }

    static Map<Champ, String> map(Contrat.WsRetourConsulterStructureTVAIntraCom retour) {
        FicheMapper mapper = new FicheMapper();
        if (retour.informationGenerales() != null) {
            mapper.add(retour.informationGenerales());
        }
        if (retour.adressePostaleDuSiege() != null) {
            mapper.add(retour.adressePostaleDuSiege());
        }
        if (retour.parametres() != null) {
            mapper.add(retour.parametres());
        }
        return mapper.valeurs;
    }

    private void add(Contrat.InformationsGeneralesStructureCompleteTVAIntraCom informations) {
        texte(Champ.RAISON_SOCIALE, informations.raisonSocialeStructure());
        texte(Champ.LIBELLE, informations.libelleStructure());
        texte(Champ.NUMERO_RCS, informations.numeroRcsStructure());
        texte(Champ.NUMERO_TVA, informations.numeroTVA());
        texte(Champ.COURRIEL, informations.emailStructure());
        if (informations.structurePriveePublique() != null) {
            // As the portal's page says it.
            boolean isPublic = informations.structurePriveePublique() == Contrat.PriveePublique.PUBLIQUE;
            valeurs.put(Champ.TYPE_STRUCTURE, isPublic ? "Publique" : "Privée");
        }
    }

    private void add(Contrat.AdressePostale adresse) {
        texte(Champ.ADRESSE, adresse.adresse());
        texte(Champ.COMPLEMENT_ADRESSE_1, adresse.complementAdresse1());
        texte(Champ.COMPLEMENT_ADRESSE_2, adresse.complementAdresse2());
        texte(Champ.CODE_POSTAL, codePostal(adresse.codePostal()));
        texte(Champ.VILLE, adresse.ville());
        texte(Champ.PAYS, adresse.pays());
        texte(Champ.TELEPHONE, telephone(adresse));
    }

    private void add(Contrat.ParamModifierStructure parametres) {
        ouiNon(Champ.NON_DIFFUSIBLE_INSEE, parametres.nonDiffusibleInsee());
        ouiNon(Champ.OPTION_EDI, parametres.recevoirDonneesViaEDI());
        ouiNon(Champ.OPTION_CODE_SERVICE, parametres.codeServiceDoitEtreRenseigne());
        ouiNon(Champ.OPTION_ENGAGEMENT, parametres.numeroEJDoitEtreRenseigne());
        ouiNon(Champ.OPTION_ENGAGEMENT_OU_SERVICE, parametres.gestionNumeroEJOuCodeService());
    }

    private void texte(Champ champ, @Nullable String texte) {
        if (texte != null) {
            valeurs.put(champ, Identifiants.oneLine(texte));
        }
    }

    private void ouiNon(Champ champ, @Nullable Boolean valeur) {
        if (valeur != null) {
            valeurs.put(champ, valeur ? "oui" : "non");
        }
    }

    /** 01000 sent as a number has lost its zero. */
    private static @Nullable String codePostal(@Nullable String codePostal) {
        return codePostal != null && codePostal.matches("[0-9]{4}") ? "0" + codePostal : codePostal;
    }

    private static @Nullable String telephone(Contrat.AdressePostale adresse) {
        String numero = adresse.telephone();
        if (numero == null || numero.isBlank() || adresse.indicatifTelephone() == null) {
            return numero;
        }
        return adresse.indicatifTelephone() + " " + numero;
    }
}
