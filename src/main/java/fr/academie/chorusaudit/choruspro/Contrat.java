package fr.academie.chorusaudit.choruspro;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wire records of AIFE's API « Structures » 1.0.0, named as in its swagger, with the fields that the audit uses. What
 * is null was not there: unknown.
 */
final class Contrat {

    private Contrat() {}

    enum TypeIdentifiant {
        SIRET,
        UE_HORS_FRANCE,
        HORS_UE,
        RIDET,
        TAHITI,
        AUTRE,
        PARTICULIER
    }

    /** The request says ACTIF, the answer ACTIVE: either is read. */
    enum StatutAffiche {
        @JsonAlias("ACTIF")
        ACTIVE,
        @JsonAlias("INACTIF")
        INACTIVE
    }

    enum PriveePublique {
        PRIVEE,
        PUBLIQUE
    }

    // Requests

    record RechercherStructureParam(RechercherStructureInput structure) {}

    record RechercherStructureInput(String identifiantStructure, TypeIdentifiant typeIdentifiantStructure) {}

    record ConsulterStructureAvecTVAIntraComParam(long idStructureCPP) {}

    record RechercherServicesStructureParam(
            long idStructure, ParametresRechercherServicesStructure parametresRechercherServicesStructure) {}

    record ParametresRechercherServicesStructure(long nbResultatsParPage, long pageResultatDemandee) {}

    // Answers

    /** What every answer has. */
    interface Retour {
        @Nullable
        Integer codeRetour();

        @Nullable
        String libelle();
    }

    record WsRetourRechercherStructure(
            @Nullable Integer codeRetour,
            @Nullable String libelle,
            @Nullable List<@Nullable StructureAAfficher> listeStructures,
            @Nullable ParametresRetour parametresRetour)
            implements Retour {}

    record StructureAAfficher(
            @Nullable Long idStructureCPP,
            @Nullable String identifiantStructure,
            @Nullable TypeIdentifiant typeIdentifiantStructure,
            @Nullable StatutAffiche statut) {}

    record WsRetourConsulterStructureTVAIntraCom(
            @Nullable Integer codeRetour,
            @Nullable String libelle,
            @Nullable InformationsGeneralesStructureCompleteTVAIntraCom informationGenerales,
            @Nullable AdressePostale adressePostaleDuSiege,
            @Nullable ParamModifierStructure parametres)
            implements Retour {}

    record InformationsGeneralesStructureCompleteTVAIntraCom(
            @Nullable String identifiantStructure,
            @Nullable String raisonSocialeStructure,
            @Nullable String libelleStructure,
            @Nullable String numeroRcsStructure,
            @Nullable String numeroTVA,
            @Nullable String emailStructure,
            @Nullable PriveePublique structurePriveePublique) {}

    record AdressePostale(
            @Nullable String adresse,
            @Nullable String complementAdresse1,
            @Nullable String complementAdresse2,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable String pays,
            @Nullable String indicatifTelephone,
            @Nullable String telephone) {}

    record ParamModifierStructure(
            @Nullable Boolean nonDiffusibleInsee,
            @Nullable Boolean recevoirDonneesViaEDI,
            @Nullable Boolean codeServiceDoitEtreRenseigne,
            @Nullable Boolean numeroEJDoitEtreRenseigne,
            @Nullable Boolean gestionNumeroEJOuCodeService) {}

    record WsRetourRechercherServicesStructure(
            @Nullable Integer codeRetour,
            @Nullable String libelle,
            @Nullable List<@Nullable ServiceExpose> listeServices,
            @Nullable ParametresRetour parametresRetour)
            implements Retour {}

    record ServiceExpose(
            @Nullable Long idService,
            @Nullable String codeService,
            @Nullable Boolean estActif) {}

    record ParametresRetour(
            @Nullable Integer pages, @Nullable Integer total) {

        /** Of an answer that does not say. */
        static final ParametresRetour AUCUN = new ParametresRetour(null, null);

        static ParametresRetour of(@Nullable ParametresRetour given) {
            return given == null ? AUCUN : given;
        }

        /** True when there is more than the {@code shown} elements of one page. */
        boolean announcesMoreThan(int shown) {
            return (total != null && total > shown) || (pages != null && pages > 1);
        }
    }
}
