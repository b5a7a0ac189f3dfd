package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.diagnostic.Code;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code chorus-audit.annexe5}: what to choose in the form of an assistance request, by reason.
 *
 * @param categorie of all requests, unless a reason has its own
 * @param motifs by code of the reason ({@code chorus-audit.annexe5.motifs.aucun-rattachement.sous-categorie}); what is
 *     left out takes the default
 */
@ConfigurationProperties("chorus-audit.annexe5")
public record Annexe5Properties(
        @DefaultValue("Gestion des structures et utilisateurs")
        String categorie,

        @DefaultValue Map<Code, Motif> motifs) {

    /**
     * The choices for one reason; empty: the default.
     *
     * @param titre may hold {@code {etablissement}}, {@code {siret}}, {@code {uai}} and {@code {ville}}
     */
    public record Motif(
            @DefaultValue("") String categorie,
            @DefaultValue("") String sousCategorie,
            @DefaultValue("") String titre) {}

    private static final String PREFIX = "chorus-audit.annexe5.";

    /** The only published pair is the creation of a structure; the form may word the others otherwise. */
    private static final Map<Code, Motif> DEFAULTS = Map.of(
            Code.STRUCTURE_INTROUVABLE,
            new Motif(
                    "",
                    "Demande de création de structure publique",
                    "Création de la structure\u00a0: {etablissement} (SIRET {siret})"),
            Code.AUCUN_RATTACHEMENT,
            gestionnaire("Aucun utilisateur rattaché\u00a0: {etablissement} (SIRET {siret})"),
            Code.GESTIONNAIRE_PRINCIPAL_ABSENT,
            gestionnaire("Désignation d’un gestionnaire principal\u00a0: {etablissement} (SIRET {siret})"),
            Code.GESTIONNAIRE_PRINCIPAL_INACTIF,
            gestionnaire("Remplacement du gestionnaire principal\u00a0: {etablissement} (SIRET {siret})"),
            Code.STRUCTURE_INACTIVE,
            gestionnaire("Réactivation de la structure\u00a0: {etablissement} (SIRET {siret})"));

    private static final Set<String> PLACES = Set.of("etablissement", "siret", "uai", "ville");

    public Annexe5Properties {
        check(PREFIX + "categorie", categorie);
        Map<Code, Motif> complete = new EnumMap<>(Code.class);
        for (Map.Entry<Code, Motif> motif : motifs.entrySet()) {
            Motif byDefault = DEFAULTS.get(motif.getKey());
            if (byDefault == null) {
                throw new IllegalArgumentException("chorus-audit.annexe5.motifs\u00a0: " + motif.getKey()
                        + " ne donne jamais lieu à une demande d’assistance. Motifs possibles\u00a0: " + reasons()
                        + ".");
            }
            complete.put(motif.getKey(), completed(motif.getKey(), motif.getValue(), byDefault));
        }
        for (Map.Entry<Code, Motif> byDefault : DEFAULTS.entrySet()) {
            complete.putIfAbsent(byDefault.getKey(), byDefault.getValue());
        }
        motifs = Collections.unmodifiableMap(complete);
    }

    /** The settings of an installation that says nothing. */
    static Annexe5Properties defaults() {
        return new Annexe5Properties("Gestion des structures et utilisateurs", Map.of());
    }

    /** What is in force, by name of setting, as a run keeps it. */
    public Map<String, String> displayed() {
        Map<String, String> displayed = new LinkedHashMap<>();
        displayed.put(PREFIX + "categorie", categorie);
        for (Code code : motifs.keySet()) {
            Motif motif = motif(code);
            displayed.put(key(code) + "categorie", motif.categorie());
            displayed.put(key(code) + "sous-categorie", motif.sousCategorie());
            displayed.put(key(code) + "titre", motif.titre());
        }
        return displayed;
    }

    /** The settings of a run, from what {@link #displayed} said on its day; where it kept nothing, these. */
    public Annexe5Properties of(Map<String, String> kept) {
        Map<Code, Motif> asKept = new EnumMap<>(Code.class);
        motifs.forEach((code, motif) -> asKept.put(
                code,
                new Motif(
                        kept.getOrDefault(key(code) + "categorie", motif.categorie()),
                        kept.getOrDefault(key(code) + "sous-categorie", motif.sousCategorie()),
                        kept.getOrDefault(key(code) + "titre", motif.titre()))));
        return new Annexe5Properties(kept.getOrDefault(PREFIX + "categorie", categorie), asKept);
    }

    /** What to choose for a reason, nothing left out. */
    Motif motif(Code code) {
        Motif motif = motifs.get(code);
        if (motif == null) {
            throw new IllegalArgumentException(code + " asks for no assistance");
        }
        return new Motif(or(motif.categorie(), categorie), motif.sousCategorie(), motif.titre());
    }

    private static Motif gestionnaire(String titre) {
        return new Motif("", "Changement de gestionnaire principal", titre);
    }

    private static Motif completed(Code code, Motif motif, Motif byDefault) {
        String key = key(code);
        if (!motif.categorie().isEmpty()) {
            check(key + "categorie", motif.categorie());
        }
        Motif complete = new Motif(
                motif.categorie(),
                or(motif.sousCategorie(), byDefault.sousCategorie()),
                or(motif.titre(), byDefault.titre()));
        check(key + "sous-categorie", complete.sousCategorie());
        check(key + "titre", complete.titre());
        checkPlaces(key + "titre", complete.titre());
        return complete;
    }

    private static void check(String key, String texte) {
        if (texte.isBlank() || texte.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(key + " doit être un texte d’une ligne, qui ne soit pas vide.");
        }
    }

    private static void checkPlaces(String key, String titre) {
        String left = PLACES.stream().reduce(titre, (texte, place) -> texte.replace("{" + place + "}", ""));
        if (left.indexOf('{') >= 0 || left.indexOf('}') >= 0) {
            throw new IllegalArgumentException(
                    key + "\u00a0: entre accolades, seuls {etablissement}, {siret}, {uai} et {ville} sont possibles.");
        }
    }

    /** Ends with a dot. */
    private static String key(Code code) {
        return PREFIX + "motifs." + code.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
    }

    private static String or(String texte, String otherwise) {
        return texte.isEmpty() ? otherwise : texte;
    }

    private static String reasons() {
        List<Code> reasons =
                Arrays.stream(Code.values()).filter(DEFAULTS::containsKey).toList();
        return reasons.stream().map(Code::name).collect(Collectors.joining(", "));
    }
}
