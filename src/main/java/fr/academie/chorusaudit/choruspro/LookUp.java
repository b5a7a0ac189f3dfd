package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Siret;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** All the calls about one school, and what they say together. */
final class LookUp {

    /** An active one first; an unknown statut before one that would accuse the school. */
    private static final Comparator<Contrat.StructureAAfficher> BY_STATUT = Comparator.comparing(
            structure -> structure.statut() == null ? 1 : structure.statut() == Contrat.StatutAffiche.ACTIVE ? 0 : 2);

    private final Api api;
    private final Services services;
    private final Observation observation;

    LookUp(Api api, Observation observation) {
        this.api = api;
        this.services = new Services(api);
        this.observation = observation;
    }

    /** @throws PanneException when a call that counts failed for good */
    Consultation ask(Siret siret) throws InterruptedException {
        List<Contrat.StructureAAfficher> structures = api.rechercher(siret);
        if (structures.isEmpty()) {
            InformationSiret insee = api.insee(siret);
            return Consultation.introuvable(siret, observation, insee.estActif(), insee.successeur(siret.digits()));
        }
        return found(siret, pick(structures, siret.digits()));
    }

    private Consultation found(Siret siret, Contrat.StructureAAfficher structure) throws InterruptedException {
        Map<Champ, String> valeurs = FicheMapper.map(structure);
        Integer actifs = null;
        Long id = structure.idStructureCPP();
        if (id != null) {
            valeurs.putAll(details(siret, id));
            actifs = services.actifs(id);
        }
        InformationSiret insee =
                structure.statut() == Contrat.StatutAffiche.INACTIVE ? api.insee(siret) : InformationSiret.INCONNUE;
        return Consultation.trouvee(
                siret, observation, valeurs, actifs, insee.estActif(), insee.successeur(siret.digits()));
    }

    private Map<Champ, String> details(Siret siret, long id) throws InterruptedException {
        var retour = api.consulter(id);
        var informations = retour.informationGenerales();
        if (informations != null && Identifiants.isAnother(informations.identifiantStructure(), siret.digits())) {
            throw new PanneException(Panne.INCOMPLETE);
        }
        return FicheMapper.map(retour);
    }

    /** The structure of this very SIRET; a single one that does not name its own is taken, and checked by its details. */
    private static Contrat.StructureAAfficher pick(List<Contrat.StructureAAfficher> structures, String siret) {
        return structures.stream()
                .filter(structure -> structure.typeIdentifiantStructure() == null
                        || structure.typeIdentifiantStructure() == Contrat.TypeIdentifiant.SIRET)
                .filter(structure -> !Identifiants.isAnother(structure.identifiantStructure(), siret))
                .filter(structure -> structures.size() == 1 || Identifiants.isNamed(structure.identifiantStructure()))
                .min(BY_STATUT)
                .orElseThrow(() -> new PanneException(Panne.INCOMPLETE));
    }
}
