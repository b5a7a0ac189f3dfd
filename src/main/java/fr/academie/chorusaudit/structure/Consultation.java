package fr.academie.chorusaudit.structure;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Chorus Pro itself answered about one structure.
 *
 * @param observation source {@link Source.Nature#API}, dated
 * @param valeurs canonical texts by field (see {@link Champ.Type}); empty means seen to be empty, and a field that is
 *     not in the map was not seen
 * @param servicesActifs how many services of the structure are active; null when the services are not known
 * @param ouvertInsee what INSEE says of the establishment, asked for a structure that is not found or inactive; null when
 *     it was not asked or does not say
 * @param successeur the SIRET that took over, as INSEE writes it; empty when it names none
 * @param detail of a failure: one French sentence for the report, without secrets; else empty
 */
public record Consultation(
        Siret siret,
        Etat etat,
        Observation observation,
        Map<Champ, String> valeurs,
        @Nullable Integer servicesActifs,
        @Nullable Boolean ouvertInsee,
        String successeur,
        String detail) {

    /** How a look-up ended. */
    public enum Etat {
        TROUVEE,
        /** Chorus Pro answered that no structure has this SIRET. */
        INTROUVABLE,
        /** No answer that could be understood, after all retries: nothing is known. */
        ECHEC
    }

    public Consultation {
        valeurs = valeurs.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(valeurs));
    }

    /** A structure that was found. */
    public static Consultation trouvee(
            Siret siret,
            Observation observation,
            Map<Champ, String> valeurs,
            @Nullable Integer servicesActifs,
            @Nullable Boolean ouvertInsee,
            String successeur) {
        return new Consultation(siret, Etat.TROUVEE, observation, valeurs, servicesActifs, ouvertInsee, successeur, "");
    }

    /** A SIRET that no structure has. */
    public static Consultation introuvable(
            Siret siret, Observation observation, @Nullable Boolean ouvertInsee, String successeur) {
        return new Consultation(siret, Etat.INTROUVABLE, observation, Map.of(), null, ouvertInsee, successeur, "");
    }

    /** A look-up that failed. */
    public static Consultation echec(Siret siret, Observation observation, String detail) {
        return new Consultation(siret, Etat.ECHEC, observation, Map.of(), null, null, "", detail);
    }

    /** This answer without the fields of the fiche. */
    Consultation withoutValeurs() {
        return new Consultation(siret, etat, observation, Map.of(), servicesActifs, ouvertInsee, successeur, detail);
    }

    /** True when Chorus Pro has the structure. */
    public boolean isTrouvee() {
        return etat == Etat.TROUVEE;
    }

    /** The fiche as far as the API shows it. */
    public FicheObservee fiche() {
        return new FicheObservee(siret, observation, valeurs);
    }

    /** Neither address nor e-mail: logs are no place for them. */
    @Override
    public String toString() {
        return "Consultation[" + siret + ", " + etat + "]";
    }
}
