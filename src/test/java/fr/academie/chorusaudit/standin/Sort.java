package fr.academie.chorusaudit.standin;

import fr.academie.chorusaudit.sample.Cas;
import java.util.List;
import java.util.Map;

/** What Chorus Pro and INSEE say of a school of the sample, beside what its own fiche tells. */
public enum Sort {
    ACTIVE,
    INACTIVE,
    /** Inactive, and INSEE says that it is closed and names its successor. */
    INACTIVE_ET_FERMEE,
    /** No structure, though INSEE says that the establishment is open. */
    INTROUVABLE,
    /** No structure, and INSEE says that it is closed and names its successor. */
    INTROUVABLE_ET_FERMEE,
    /** No structure, and INSEE's answer does not say whether the establishment is open. */
    INTROUVABLE_ET_INSEE_MUET,
    /** A service code is mandatory, and no service is active. */
    SERVICES_INACTIFS,
    /** A service code is mandatory, and the only active service stands on the last page. */
    BEAUCOUP_DE_SERVICES,
    /** No service, and no need of one. */
    SANS_SERVICE,
    COURRIEL_VIDE,
    COURRIEL_ABSENT,
    PARAMETRES_ABSENTS,
    /** Nothing but the options. */
    FICHE_ABSENTE;

    /** The first schools of a case; all others are {@link #ACTIVE}, but for those whose fiche says otherwise. */
    private static final Map<Cas, List<Sort>> FIRST = Map.of(
            Cas.CONFORME,
                    List.of(
                            INACTIVE_ET_FERMEE,
                            INACTIVE,
                            SERVICES_INACTIFS,
                            SERVICES_INACTIFS,
                            BEAUCOUP_DE_SERVICES,
                            SANS_SERVICE,
                            COURRIEL_VIDE,
                            COURRIEL_VIDE,
                            COURRIEL_ABSENT,
                            PARAMETRES_ABSENTS,
                            FICHE_ABSENTE,
                            INTROUVABLE),
            Cas.JAMAIS_CONSULTEE, List.of(INTROUVABLE, INTROUVABLE_ET_FERMEE, INTROUVABLE_ET_INSEE_MUET, INACTIVE),
            Cas.GESTIONNAIRE_VIDE, List.of(INTROUVABLE_ET_FERMEE));

    /** @param rank of the school among those of its case, from 0 */
    static Sort of(Cas cas, int rank, boolean isInactive) {
        if (isInactive) {
            return INACTIVE;
        }
        List<Sort> first = FIRST.getOrDefault(cas, List.of());
        return rank < first.size() ? first.get(rank) : ACTIVE;
    }

    /**
     * The fate of a school that is not of the sample.
     *
     * @param number drawn from its SIRET
     * @param unknownEvery 1 in that many has no structure; 0: none
     */
    static Sort draw(long number, int unknownEvery) {
        if (unknownEvery > 0 && number % unknownEvery == 0) {
            return number / unknownEvery % 3 == 0 ? INTROUVABLE_ET_FERMEE : INTROUVABLE;
        }
        return switch ((int) (number / 1000 % 50)) {
            case 0 -> INACTIVE;
            case 1 -> SERVICES_INACTIFS;
            case 2 -> BEAUCOUP_DE_SERVICES;
            case 3 -> SANS_SERVICE;
            case 4 -> COURRIEL_VIDE;
            default -> ACTIVE;
        };
    }

    /** True when Chorus Pro has the structure. */
    public boolean isFound() {
        return this != INTROUVABLE && this != INTROUVABLE_ET_FERMEE && this != INTROUVABLE_ET_INSEE_MUET;
    }

    /** True when Chorus Pro says ACTIVE. */
    public boolean isActive() {
        return isFound() && this != INACTIVE && this != INACTIVE_ET_FERMEE;
    }

    /** True when INSEE says that the establishment is closed. */
    public boolean isClosed() {
        return this == INACTIVE_ET_FERMEE || this == INTROUVABLE_ET_FERMEE;
    }

    boolean isCodeServiceMandatory() {
        return this == SERVICES_INACTIFS || this == BEAUCOUP_DE_SERVICES;
    }
}
