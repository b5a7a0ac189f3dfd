package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.referentiel.FichierImporte;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of the audit, as the database keeps it.
 *
 * @param id N of {@code rapport --run N}
 * @param identite what makes it the same run when the command is given again
 * @param passage 1, or more when {@code --rerun} was given
 * @param etat how far it has come
 * @param codeSortie the exit code, once it ended
 * @param liste the list's file name, without folder
 * @param sansNoms true for an edition without names of people
 * @param suffixe 1 for the first run of the day that wrote files ({@code audit-chorus-pro-2026-11-24.xlsx}), 2 for the
 *     second ({@code …-2.xlsx}); 0 before the report
 * @param lecture the account of the list, once it was read
 * @param fichiers what the import did with each file of the référentiel
 * @param durees milliseconds by step, of those that came to their end
 * @param parametres the settings in force, without secrets, in the order of display
 */
public record Execution(
        long id,
        Identite identite,
        int passage,
        Etat etat,
        @Nullable Integer codeSortie,
        String liste,
        boolean sansNoms,
        int suffixe,
        String version,
        Instant commenceeLe,
        @Nullable Instant termineeLe,
        @Nullable Lecture lecture,
        List<FichierImporte> fichiers,
        Map<String, Long> durees,
        Map<String, String> parametres) {

    /**
     * What makes two calls one run.
     *
     * @param jour the day of the audit
     * @param empreinte SHA-256 of the list's bytes, in hexadecimal
     * @param source {@code referentiel}, {@code chorus-pro} or {@code mixte}
     */
    public record Identite(LocalDate jour, String empreinte, String source) {}

    /** How far a run has come. */
    public enum Etat {
        EN_COURS("en cours"),
        INTERROMPUE("interrompue"),
        TERMINEE("terminée"),
        ABANDONNEE("abandonnée");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        /** As shown to the reader. */
        public String libelle() {
            return libelle;
        }
    }
}
