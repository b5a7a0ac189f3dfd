package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Fait;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of the structure is outside the domains of the académie. Silent when none is configured. */
final class CourrielHorsAcademieRule implements Rule {

    private static final Pattern ADRESSE = Pattern.compile("[^@\\s]+@((?:[a-z0-9-]+\\.)+[a-z]{2,})");

    @Override
    public Code code() {
        return Code.COURRIEL_HORS_ACADEMIE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        Fait<String> courriel = situation.fiche().fait(Champ.COURRIEL);
        return isWithinAcademie(courriel, situation)
                .filter(within -> !within)
                .flatMap(outside -> found(Citation.courriel(courriel)));
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        Fait<String> courriel = situation.fiche().fait(Champ.COURRIEL);
        boolean isFine =
                courriel.isAbsent() || isWithinAcademie(courriel, situation).orElse(false);
        return isFine ? Jours.newest(courriel) : Optional.empty();
    }

    /** Empty when there is no address, or no domain to compare it with. */
    private static Optional<Boolean> isWithinAcademie(Fait<String> courriel, Situation situation) {
        List<String> academie = situation.properties().domainesAcademie();
        return courriel.toOptional()
                .flatMap(CourrielHorsAcademieRule::domaine)
                .filter(domaine -> !academie.isEmpty())
                .map(domaine -> academie.stream().anyMatch(known -> isWithin(domaine, known)));
    }

    /** Empty for a text that is not one address: then there is nothing to compare. */
    private static Optional<String> domaine(String courriel) {
        Matcher adresse = ADRESSE.matcher(courriel.strip().toLowerCase(Locale.ROOT));
        return adresse.matches() ? Optional.of(adresse.group(1)) : Optional.empty();
    }

    private static boolean isWithin(String domaine, String known) {
        return domaine.equals(known) || domaine.endsWith("." + known);
    }
}
