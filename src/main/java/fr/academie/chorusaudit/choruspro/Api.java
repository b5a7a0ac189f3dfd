package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Siret;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls that the audit needs, and what their return codes mean. */
final class Api {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    static final String RECHERCHER = "/cpro/structures/v1/rechercher";

    private static final String CONSULTER = "/cpro/structures/v1/consulter";
    private static final String SERVICES = "/cpro/structures/v1/rechercher/services";
    private static final String INSEE = "/cpro/transverses/v1/consulter/information/siret";

    /** TRA_MSG_00.015: no result. */
    private static final int SANS_RESULTAT = 20_000;

    private static final int LONGEST_LIBELLE = 200;

    private final Appels appels;

    Api(Appels appels) {
        this.appels = appels;
    }

    static Contrat.RechercherStructureParam search(String siret) {
        return new Contrat.RechercherStructureParam(
                new Contrat.RechercherStructureInput(siret, Contrat.TypeIdentifiant.SIRET));
    }

    /** The structures that have a SIRET; empty when Chorus Pro says that there are none. */
    List<Contrat.StructureAAfficher> rechercher(Siret siret) throws InterruptedException {
        Contrat.WsRetourRechercherStructure retour =
                appels.post(RECHERCHER, search(siret.digits()), Contrat.WsRetourRechercherStructure.class);
        return Listes.of(retour.listeStructures(), isSansResultat(retour), retour.codeRetour() != null);
    }

    Contrat.WsRetourConsulterStructureTVAIntraCom consulter(long idStructureCPP) throws InterruptedException {
        var retour = appels.post(
                CONSULTER,
                new Contrat.ConsulterStructureAvecTVAIntraComParam(idStructureCPP),
                Contrat.WsRetourConsulterStructureTVAIntraCom.class);
        if (isSansResultat(retour)) {
            throw new PanneException(Panne.INCOMPLETE);
        }
        return retour;
    }

    /** One page of services, from 1. */
    Services.Page services(long idStructureCPP, int page, int size) throws InterruptedException {
        var retour = appels.post(
                SERVICES,
                new Contrat.RechercherServicesStructureParam(
                        idStructureCPP, new Contrat.ParametresRechercherServicesStructure(size, page)),
                Contrat.WsRetourRechercherServicesStructure.class);
        return new Services.Page(
                Listes.of(retour.listeServices(), isSansResultat(retour), retour.codeRetour() != null),
                Optional.ofNullable(retour.parametresRetour()).orElse(new Contrat.ParametresRetour(null, null)));
    }

    /** What INSEE says; whatever goes wrong here, the SIRET refused included, only means that nothing is known. */
    InformationSiret insee(Siret siret) throws InterruptedException {
        try {
            var retour = appels.post(INSEE, new InformationSiret.Param(siret.digits()), InformationSiret.class);
            return isSansResultat(retour) ? InformationSiret.INCONNUE : retour;
        } catch (PanneException e) {
            LOG.info("INSEE's word on a structure is unknown: {}", e.panne());
            return InformationSiret.INCONNUE;
        }
    }

    /** @throws PanneException when the code says neither success nor « no result »; a missing one is let pass */
    private static boolean isSansResultat(Contrat.Retour retour) {
        Integer code = retour.codeRetour();
        if (code != null && code != 0 && code != SANS_RESULTAT) {
            String libelle = retour.libelle() == null ? "" : Identifiants.oneLine(retour.libelle());
            String shortened =
                    libelle.length() > LONGEST_LIBELLE ? libelle.substring(0, LONGEST_LIBELLE) + "…" : libelle;
            throw new PanneException(Panne.CODE_RETOUR, code, shortened.isEmpty() ? "" : " (" + shortened + ")");
        }
        return code != null && code == SANS_RESULTAT;
    }
}
