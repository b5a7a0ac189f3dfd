package fr.academie.chorusaudit.standin;

import static fr.academie.chorusaudit.standin.Schema.BOOLEAN;
import static fr.academie.chorusaudit.standin.Schema.INTEGER;
import static fr.academie.chorusaudit.standin.Schema.TEXT;
import static fr.academie.chorusaudit.standin.Schema.object;
import static fr.academie.chorusaudit.standin.Schema.oneOf;

import java.util.Map;

/** The bodies of requests, field by field as in AIFE's swagger « Structures » 1.0.0. */
final class Schemas {

    private static final Schema TRI_SENS = oneOf("Descendant", "Ascendant");

    /** {@code RechercherStructureInput}. */
    private static final Schema STRUCTURE = object(Map.ofEntries(
            Map.entry("adresseCodePays", TEXT),
            Map.entry("adresseCodePostal", TEXT),
            Map.entry("adresseVille", TEXT),
            Map.entry("estMOA", BOOLEAN),
            Map.entry("estMOAUniquement", BOOLEAN),
            Map.entry("identifiantStructure", TEXT),
            Map.entry("libelleStructure", TEXT),
            Map.entry("nomStructure", TEXT),
            Map.entry("prenomStructure", TEXT),
            Map.entry("raisonSocialeStructure", TEXT),
            Map.entry("statutStructure", oneOf("ACTIF", "INACTIF")),
            Map.entry(
                    "typeIdentifiantStructure",
                    oneOf("SIRET", "UE_HORS_FRANCE", "HORS_UE", "RIDET", "TAHITI", "AUTRE", "PARTICULIER")),
            Map.entry("typeStructure", oneOf("PRIVEE", "PUBLIQUE"))));

    /** {@code RechercherStructureParam}. */
    private static final Schema RECHERCHER = object(Map.of(
            "parametres",
                    paging(oneOf("IdentifiantStructure", "DesignationStructure", "TypeIdentifiantStructure", "Statut")),
            "restreindreStructuresPrivees", BOOLEAN,
            "structure", STRUCTURE));

    /** {@code ConsulterStructureAvecTVAIntraComParam}. */
    private static final Schema CONSULTER = object(Map.of("codeLangue", TEXT, "idStructureCPP", INTEGER));

    /** {@code RechercherServicesStructureParam}. */
    private static final Schema SERVICES = object(Map.of(
            "idStructure",
            INTEGER,
            "parametresRechercherServicesStructure",
            paging(oneOf("CodeService", "LibelleService", "DateDbtService", "DateFinService", "EstActif"))));

    /** Of another swagger than AIFE's « Structures »: the one field that public clients send. */
    private static final Schema INSEE = object(Map.of("siretStructure", TEXT));

    private Schemas() {}

    static Schema of(Operation operation) {
        return switch (operation) {
            case RECHERCHER -> RECHERCHER;
            case CONSULTER -> CONSULTER;
            case SERVICES -> SERVICES;
            case INSEE -> INSEE;
            case JETON -> throw new IllegalArgumentException("a form, not JSON");
        };
    }

    private static Schema paging(Schema triColonne) {
        return object(Map.of(
                "nbResultatsParPage",
                INTEGER,
                "pageResultatDemandee",
                INTEGER,
                "triColonne",
                triColonne,
                "triSens",
                TRI_SENS));
    }
}
