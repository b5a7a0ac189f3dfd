package fr.academie.chorusaudit.sample;

import java.util.List;
import java.util.Locale;

/**
 * What the portal shows of a school of the sample, for whoever plays the portal.
 *
 * @param cas the story that the local files tell of the school
 * @param courriel empty when the fiche shows none
 */
public record FichePortail(
        String siret,
        String raisonSociale,
        String courriel,
        String adresse,
        String codePostal,
        String ville,
        String telephone,
        boolean isCodeServiceMandatory,
        boolean isInactive,
        Cas cas) {

    /** The schools of the committed sample, always the same, in the same order. */
    public static List<FichePortail> all() {
        return Sample.situations().stream().map(FichePortail::of).toList();
    }

    /** The {@code n}th school of an académie without end: the sample's own, then others. */
    public static String siret(int n) {
        return Ecoles.of(n).siret();
    }

    private static FichePortail of(Situation situation) {
        Ecole ecole = situation.ecole();
        return new FichePortail(
                ecole.siret(),
                FicheRow.raisonSociale(ecole),
                FicheRow.courriel(situation),
                FicheRow.adresse(ecole),
                ecole.codePostal(),
                ecole.ville().toUpperCase(Locale.FRENCH),
                FicheRow.telephone(ecole),
                !ecole.isCollege(),
                situation.cas().isInactive(),
                situation.cas());
    }
}
