package fr.academie.chorusaudit.structure;

/**
 * A school as the list names it. Texts are trimmed, and empty when the list does not say.
 *
 * @param siretRepare true when leading zeros were put back: the SIRET is likely, not certain
 * @param courrielIntendance the intendance's mailbox, never the head's
 * @param gestionnaireEnPoste name or e-mail of the person who really holds the post
 */
public record Etablissement(
        Siret siret,
        boolean siretRepare,
        String uai,
        String nom,
        String ville,
        String departement,
        String courrielIntendance,
        String gestionnaireEnPoste,
        String agenceComptable) {

    /** The SIRET only: Spring Batch logs items, and people's names have no place there. */
    @Override
    public String toString() {
        return "Etablissement[" + siret + "]";
    }
}
