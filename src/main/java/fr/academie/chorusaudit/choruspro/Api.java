package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Siret;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls that the audit needs, and what their return codes mean. */
final class Api {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private static final String RECHERCHER = "/cpro/structures/v1/rechercher";
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

    /**
     * The structures that have a SIRET; empty when Chorus Pro says that there are none. Of a list that announces more than it
     * shows nothing can be held against a school: only an active structure counts.
     */
    List<Contrat.StructureAAfficher> rechercher(Siret siret) throws InterruptedException {
        var structure = new Contrat.RechercherStructureInput(siret.digits(), Contrat.TypeIdentifiant.SIRET);
        return appels.post(
                RECHERCHER,
                new Contrat.RechercherStructureParam(structure),
                Contrat.WsRetourRechercherStructure.class,
                retour -> {
                    List<Contrat.StructureAAfficher> structures = liste(retour, retour.listeStructures());
                    boolean isPartial = Contrat.ParametresRetour.of(retour.parametresRetour())
                            .announcesMoreThan(structures.size());
                    if (isPartial && structures.stream().noneMatch(found -> isActive(found, siret))) {
                        throw new PanneException(Panne.INCOMPLETE);
                    }
                    return structures;
                });
    }

    private static boolean isActive(Contrat.StructureAAfficher structure, Siret siret) {
        return structure.statut() == Contrat.StatutAffiche.ACTIVE
                && Identifiants.isNamed(structure.identifiantStructure())
                && !Identifiants.isAnother(structure.identifiantStructure(), siret.digits());
    }

    /** The details of a structure. */
    Contrat.WsRetourConsulterStructureTVAIntraCom consulter(long idStructureCPP) throws InterruptedException {
        return appels.post(
                CONSULTER,
                new Contrat.ConsulterStructureAvecTVAIntraComParam(idStructureCPP),
                Contrat.WsRetourConsulterStructureTVAIntraCom.class,
                retour -> {
                    if (isSansResultat(retour)) {
                        throw refused(retour, SANS_RESULTAT);
                    }
                    boolean isEmpty = retour.informationGenerales() == null
                            && retour.adressePostaleDuSiege() == null
                            && retour.parametres() == null;
                    requireOurs(retour, isEmpty);
                    return retour;
                });
    }

    /** One page of services, from 1; empty when Chorus Pro answers well, but leaves the list out. */
    Optional<Services.Page> services(long idStructureCPP, int page, int size) throws InterruptedException {
        var paging = new Contrat.ParametresRechercherServicesStructure(size, page);
        return appels.post(
                SERVICES,
                new Contrat.RechercherServicesStructureParam(idStructureCPP, paging),
                Contrat.WsRetourRechercherServicesStructure.class,
                retour -> {
                    boolean isLeftOut =
                            !isSansResultat(retour) && retour.codeRetour() != null && retour.listeServices() == null;
                    return isLeftOut
                            ? Optional.empty()
                            : Optional.of(new Services.Page(
                                    liste(retour, retour.listeServices()),
                                    Contrat.ParametresRetour.of(retour.parametresRetour())));
                });
    }

    /** What INSEE says; whatever goes wrong here, the account refused included, only means that nothing is known. */
    InformationSiret insee(Siret siret) throws InterruptedException {
        try {
            return appels.post(
                    INSEE,
                    new InformationSiret.Param(siret.digits()),
                    InformationSiret.class,
                    retour -> isSansResultat(retour) ? InformationSiret.INCONNUE : retour);
        } catch (PanneException e) {
            LOG.info("INSEE's word on a structure is unknown: {}", e.panne());
            return InformationSiret.INCONNUE;
        }
    }

    /**
     * The elements of a list. One that is missing or damaged is never taken for an empty one, nor is an empty one without
     * a return code.
     */
    private static <T> List<T> liste(Contrat.Retour retour, @Nullable List<@Nullable T> liste) {
        boolean isSansResultat = isSansResultat(retour);
        requireOurs(retour, liste == null);
        if (isSansResultat && (liste == null || liste.isEmpty())) {
            return List.of();
        }
        if (isSansResultat
                || liste == null
                || liste.stream().anyMatch(Objects::isNull)
                || (liste.isEmpty() && retour.codeRetour() == null)) {
            throw new PanneException(Panne.INCOMPLETE);
        }
        return liste.stream().map(Objects::requireNonNull).toList();
    }

    /** @throws PanneException when there is neither a return code nor anything else: a gateway speaks, not Chorus Pro */
    private static void requireOurs(Contrat.Retour retour, boolean isEmpty) {
        if (isEmpty && retour.codeRetour() == null) {
            throw new PanneException(Panne.ETRANGERE);
        }
    }

    /** @throws PanneException when the code says neither success nor « no result »; a missing one is let pass */
    private static boolean isSansResultat(Contrat.Retour retour) {
        Integer code = retour.codeRetour();
        if (code != null && code != 0 && code != SANS_RESULTAT) {
            throw refused(retour, code);
        }
        return code != null && code == SANS_RESULTAT;
    }

    private static PanneException refused(Contrat.Retour retour, int code) {
        String libelle = retour.libelle() == null ? "" : Identifiants.oneLine(retour.libelle());
        String shortened = libelle.length() > LONGEST_LIBELLE ? libelle.substring(0, LONGEST_LIBELLE) + "…" : libelle;
        return new PanneException(Panne.CODE_RETOUR, code, shortened.isEmpty() ? "" : " (" + shortened + ")");
    }
}
