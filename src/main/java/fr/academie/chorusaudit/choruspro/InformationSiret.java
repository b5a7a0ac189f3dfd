package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Siret;
import org.jspecify.annotations.Nullable;

/**
 * What INSEE says of an establishment, through Chorus Pro. Not in the swagger at hand: request and fields come from a public
 * client, hence unconfirmed.
 */
record InformationSiret(
        @Nullable Integer codeRetour,
        @Nullable String libelle,
        @Nullable Boolean estActif,
        @Nullable String siretPredecesseurSuccesseur)
        implements Contrat.Retour {

    /** Nobody said anything. */
    static final InformationSiret INCONNUE = new InformationSiret(null, null, null, null);

    record Param(String siretStructure) {}

    /** The SIRET that took the place of a closed establishment; empty when none is named, it is none, or it is not closed. */
    String successeur(String siret) {
        if (!Boolean.FALSE.equals(estActif) || siretPredecesseurSuccesseur == null) {
            return "";
        }
        String successeur = Identifiants.normalise(siretPredecesseurSuccesseur);
        return Siret.parse(successeur)
                .map(Siret::digits)
                .filter(other -> !other.equals(siret))
                .orElse("");
    }
}
