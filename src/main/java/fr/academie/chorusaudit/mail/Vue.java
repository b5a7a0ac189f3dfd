package fr.academie.chorusaudit.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates are given: words ready to be read, cleaned of whatever may not stand in a mail. The records are
 * public because the engine calls them by reflection.
 */
final class Vue {

    private Vue() {}

    /**
     * What every mail has around its content.
     *
     * @param titre the subject without what mailboxes sort by
     * @param pour whom a redirected mail was meant for, else empty
     * @param contact who answers questions
     * @param authenticite how to make sure that the mail is genuine
     */
    public record Cadre(String sujet, String titre, String pour, String contact, String authenticite) {}

    /**
     * A school.
     *
     * @param identite town, SIRET and UAI in one line
     * @param teinte class of the verdict's colours
     * @param problemes what is to be told, the worst first
     * @param regularises sentences on what was resolved
     * @param demarche what is under way already, else empty
     * @param demande the request to paste; null when none is to be made
     */
    public record Ecole(
            String nom,
            String identite,
            String verdict,
            String teinte,
            List<Probleme> problemes,
            List<String> regularises,
            String demarche,
            @Nullable Demande demande) {}

    /**
     * A constat.
     *
     * @param etat « nouveau », « signalé le … », or empty
     * @param depuis since when, in a sentence, or empty
     */
    public record Probleme(
            String titre,
            String gravite,
            String teinte,
            String etat,
            String constat,
            String depuis,
            String pourquoi,
            String queFaire) {}

    /** An assistance request, field by field as the portal's form asks for it. */
    public record Demande(String categorie, String sousCategorie, String titre, String description) {}

    /** A fiche that is asked for, and why. */
    public record Fiche(String nom, String identite, String motif) {}

    /** A label and what stands beside it. */
    public record Ligne(String libelle, String valeur, String teinte) {}
}
