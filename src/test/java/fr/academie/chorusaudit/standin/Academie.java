package fr.academie.chorusaudit.standin;

import fr.academie.chorusaudit.sample.Cas;
import fr.academie.chorusaudit.sample.FichePortail;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the schools of the sample: the same at each start. */
final class Academie {

    private static final long FIRST_ID = 26_000_001;

    /** Numbers of the schools that took the place of closed ones: far beyond the sample's. */
    private static final int FIRST_SUCCESSOR = 50_000;

    private Academie() {}

    static void fill(Structures structures) {
        Map<Cas, Integer> ranks = new EnumMap<>(Cas.class);
        int n = 0;
        for (FichePortail fiche : FichePortail.all()) {
            int rank = ranks.merge(fiche.cas(), 1, Integer::sum) - 1;
            Sort sort = Sort.of(fiche.cas(), rank, fiche.isInactive());
            if (sort.isFound()) {
                structures.add(structure(FIRST_ID + n, fiche, sort));
            }
            structures.add(insee(n, fiche, sort));
            structures.add(fiche.siret(), sort);
            n++;
        }
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
                sort == Sort.SANS_SERVICE
                        ? false
                        : sort.isCodeServiceMandatory() || fiche.isCodeServiceMandatory(),
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

    private static Insee insee(int n, FichePortail fiche, Sort sort) {
        return new Insee(
                fiche.siret(),
                fiche.raisonSociale(),
                sort == Sort.INTROUVABLE_ET_INSEE_MUET ? null : Boolean.valueOf(!sort.isClosed()),
                sort.isClosed() ? FichePortail.siret(FIRST_SUCCESSOR + n) : "");
    }
}
