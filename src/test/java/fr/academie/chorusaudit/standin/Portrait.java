package fr.academie.chorusaudit.standin;

import fr.academie.chorusaudit.sample.FichePortail;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the stand-in says of one SIRET.
 *
 * @param structure empty: Chorus Pro has none
 */
record Portrait(Sort sort, Optional<Structure> structure, Insee insee) {

    /** @param successeur the SIRET that INSEE names when the school is closed */
    static Portrait of(long id, FichePortail fiche, Sort sort, String successeur) {
        Optional<Structure> structure = sort.isFound() ? Optional.of(structure(id, fiche, sort)) : Optional.empty();
        Boolean isOpen = sort == Sort.INTROUVABLE_ET_INSEE_MUET ? null : Boolean.valueOf(!sort.isClosed());
        return new Portrait(
                sort,
                structure,
                new Insee(fiche.siret(), fiche.raisonSociale(), isOpen, sort.isClosed() ? successeur : ""));
    }

    private static Structure structure(long id, FichePortail fiche, Sort sort) {
        return new Structure(
                id,
                fiche.siret(),
                fiche.raisonSociale(),
                sort.isActive(),
                sort == Sort.COURRIEL_VIDE ? "" : fiche.courriel(),
                new Adresse(
                        fiche.adresse(),
                        fiche.codePostal(),
                        fiche.ville(),
                        fiche.telephone().substring(3)),
                sort != Sort.SANS_SERVICE && (sort.isCodeServiceMandatory() || fiche.isCodeServiceMandatory()),
                services(id, sort),
                unsaid(sort));
    }

    private static List<Service> services(long id, Sort sort) {
        return switch (sort) {
            case SANS_SERVICE -> List.of();
            case SERVICES_INACTIFS -> List.of(Service.byDefault(id, false));
            case BEAUCOUP_DE_SERVICES -> Service.many(id, 122, 1);
            default -> List.of(Service.byDefault(id, true));
        };
    }

    private static Set<String> unsaid(Sort sort) {
        return switch (sort) {
            case COURRIEL_ABSENT -> Set.of("emailStructure");
            case PARAMETRES_ABSENTS -> Set.of("parametres");
            case FICHE_ABSENTE -> Set.of("informationGenerales", "adressePostaleDuSiege");
            default -> Set.of();
        };
    }
}
