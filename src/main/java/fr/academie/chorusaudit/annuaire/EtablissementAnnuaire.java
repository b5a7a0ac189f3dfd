package fr.academie.chorusaudit.annuaire;

import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Uai;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the directory; texts as written, empty when there is none.
 *
 * @param siret null where the directory has none: annexes and sections bear that of their school, or nothing
 * @param statut « Public » or « Privé »
 * @param etat « OUVERT », « A OUVRIR », « A FERMER » or « FERME »
 * @param mere UAI of the school that it is an annexe or a section of
 * @param codeDepartement as in the UAI, with three digits
 */
public record EtablissementAnnuaire(
        Uai uai,
        @Nullable Siret siret,
        String nom,
        String type,
        String statut,
        String etat,
        String mere,
        String commune,
        String codeDepartement,
        String departement,
        String codeAcademie,
        String academie) {

    private static final Set<String> SECOND_DEGREE = Set.of("college", "lycee", "erea");

    /** True for a school that the list of an académie is expected to hold; a section without SIRET is none of its own. */
    boolean isExpected() {
        String kind = Mots.plain(type);
        return (siret != null || mere.isEmpty())
                && Mots.plain(statut).equals("public")
                && Mots.plain(etat).equals("ouvert")
                && SECOND_DEGREE.stream().anyMatch(known -> kind.equals(known) || kind.startsWith(known + " "));
    }

    /** One that is about to close is still open. */
    boolean isClosed() {
        return Mots.plain(etat).startsWith("ferme");
    }

    boolean isPrivate() {
        return Mots.plain(statut).startsWith("prive");
    }

    /** Its name where there is one, else its number. */
    String departementOrCode() {
        return departement.isEmpty() ? codeDepartement : departement;
    }
}
