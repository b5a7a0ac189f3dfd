package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.history.Anciennete;
import fr.academie.chorusaudit.history.Evolution;
import fr.academie.chorusaudit.history.Statistique;
import fr.academie.chorusaudit.history.Statistique.Compte;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** What « Synthèse » says of the days before. */
final class SyntheseEvolutions {

    private static final int DAYS = 30;
    private static final int OLDEST = 10;

    private final Grille grille;
    private final Edition edition;
    private final Contenu contenu;
    private final long execution;
    private final LocalDate jour;
    private final @Nullable Statistique statistique;

    SyntheseEvolutions(Grille grille, Edition edition, Contenu contenu, Execution execution) {
        this.grille = grille;
        this.edition = edition;
        this.contenu = contenu;
        this.execution = execution.id();
        this.jour = execution.identite().jour();
        this.statistique = contenu.evolutions().find(execution.id()).orElse(null);
    }

    /** What the reader must know before anything else. */
    void writeWarnings() {
        if (statistique == null) {
            return;
        }
        Statistique.Frein frein = statistique.frein();
        if (frein != null && statistique.isHeld()) {
            grille.alerte(Textes.texte(
                    frein.isPremier() ? "synthese.frein_premier" : "synthese.frein",
                    frein.etablissements(),
                    Textes.enProse(frein.depuis()),
                    // To be typed: without the space of prose.
                    Long.toString(execution)));
        }
        if (!statistique.isApplied()) {
            grille.alerte(Textes.texte("synthese.tardif"));
        }
    }

    void writeCounts() {
        Compte compte = statistique == null ? Compte.ZERO : statistique.evolutions();
        grille.section("synthese.evolutions");
        grille.entete(1, Textes.texte("colonne.evolution"), Textes.texte("synthese.nombre"));
        for (Evolution evolution : Evolution.values()) {
            grille.ligne(evolution.libelle(), Teinte.AUCUNE, nombre(compte, evolution));
        }
    }

    void writeAnciennete() {
        Anciennete anciennete = contenu.casOuverts().anciennete(execution, OLDEST);
        grille.section("synthese.anciennete");
        if (anciennete.cas() == 0) {
            grille.prose(Textes.texte("synthese.anciennete.aucune"));
            return;
        }
        grille.prose(Textes.compte("synthese.age_moyen", Math.round(anciennete.ageMoyen())));
        grille.entete(
                1,
                Textes.texte("colonne.etablissement"),
                Textes.texte("colonne.age"),
                Textes.texte("colonne.ouvert_le"),
                Textes.texte("colonne.siret"),
                Textes.texte("colonne.motif_principal"),
                "");
        for (Anciennete.Cas cas : anciennete.plusAnciens()) {
            grille.ligne(
                    cas.etablissement().nom(),
                    Teinte.AUCUNE,
                    ChronoUnit.DAYS.between(cas.depuis(), jour),
                    Textes.enChiffres(cas.depuis()),
                    cas.etablissement().siret().digits(),
                    edition.libelle(cas.motif()));
        }
    }

    /** The cells of the trend, the header included; none for a run whose history was never kept. */
    Optional<CellRangeAddress> writeTrend() {
        List<Statistique> days = contenu.evolutions().trend(execution, DAYS);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        grille.section("synthese.tendance");
        int first = grille.next();
        grille.entete(
                5,
                Textes.texte("synthese.jour"),
                Textes.texte("synthese.tendance.anomalies"),
                Textes.texte("feuille.annexe5"),
                Textes.texte("synthese.tendance.ouverts"),
                Textes.texte("synthese.tendance.resolus"),
                Textes.texte("synthese.etablissements"));
        for (Statistique day : days) {
            Compte compte = day.evolutions();
            grille.ligne(
                    Textes.enChiffres(day.jour()),
                    Teinte.AUCUNE,
                    day.etablissements().anomalie(),
                    day.etablissements().annexe5(),
                    compte.ouverts() + compte.aggraves(),
                    compte.resolus(),
                    day.etablissements().auditees());
        }
        return Optional.of(new CellRangeAddress(first, grille.next() - 1, 0, 2));
    }

    private static long nombre(Compte compte, Evolution evolution) {
        return switch (evolution) {
            case AGGRAVE -> compte.aggraves();
            case OUVERT -> compte.ouverts();
            case RESOLU -> compte.resolus();
            case ENTREE -> compte.entrees();
            case SORTIE -> compte.sorties();
            case TOUJOURS_OUVERT -> compte.toujoursOuverts();
        };
    }
}
