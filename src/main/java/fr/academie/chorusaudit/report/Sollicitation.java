package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.diagnostic.Code;

/**
 * An assistance request, field by field as the portal's form asks for it.
 *
 * @param courriel the intendance's mailbox, else that of the structure; empty when neither is known
 * @param constats all that was found at the school, codes joined by {@code " | "}
 * @param description several lines, with marked blanks for what nobody can know for the school
 */
public record Sollicitation(
        String siret,
        String uai,
        String raisonSociale,
        String ville,
        String courriel,
        Code motifPrincipal,
        String constats,
        String categorie,
        String sousCategorie,
        String titre,
        String description) {

    /** Without values: logs are no place for people's names. */
    @Override
    public String toString() {
        return "Sollicitation[…]";
    }
}
