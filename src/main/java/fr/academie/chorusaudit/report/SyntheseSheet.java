package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.annuaire.BilanAnnuaire;
import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Gravite;
import fr.academie.chorusaudit.diagnostic.Point;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.input.Lecture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sheet « Synthèse »: the figures of the run on one page. */
final class SyntheseSheet {

    private static final int LABEL_WIDTH = 56;
    private static final int FIGURE_WIDTH = 16;
    /** The last column of figures also holds the end of a sentence that began before it. */
    private static final int LAST_WIDTH = 26;

    private static final int FIGURES = 5;

    private final Classeur classeur;
    private final Edition edition;
    private final Execution execution;
    private final Resultats resultats;
    private final SyntheseEvolutions evolutions;
    private final Bilan bilan;
    private final Map<Point, Long> unobserved;
    private final Optional<BilanAnnuaire> annuaire;
    private final Grille grille;

    /** @param unobserved how many schools each point was not observed at */
    SyntheseSheet(
            Classeur classeur, Edition edition, Execution execution, Contenu contenu, Map<Point, Long> unobserved) {
        this.classeur = classeur;
        this.edition = edition;
        this.execution = execution;
        this.resultats = contenu.resultats();
        this.annuaire = contenu.ecarts().bilan(execution.id());
        this.bilan = resultats.bilan(execution.id());
        this.unobserved = unobserved;
        this.grille = new Grille(classeur.cover(), classeur.styles());
        this.evolutions = new SyntheseEvolutions(grille, edition, contenu, execution);
    }

    void write() {
        XSSFSheet sheet = classeur.cover();
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, LABEL_WIDTH * 256);
        for (int i = 1; i <= FIGURES; i++) {
            sheet.setColumnWidth(i, (i < FIGURES ? FIGURE_WIDTH : LAST_WIDTH) * 256);
        }
        SyntheseCharts.setColumnWidths(sheet);
        writeTitle();
        CellRangeAddress verdicts = writeVerdicts();
        evolutions.writeCounts();
        evolutions.writeAnciennete();
        writeGravites();
        writeCodes();
        CellRangeAddress departements = writeRepartition(
                "synthese.departements", "colonne.departement", resultats.departements(execution.id()));
        writeRepartition("synthese.agences", "colonne.agence", resultats.agencesComptables(execution.id()));
        writeListe();
        annuaire.ifPresent(bilan -> SynthesePerimetre.write(grille, bilan));
        writeUnobserved();
        Optional<CellRangeAddress> trend = evolutions.writeTrend();
        SyntheseCharts charts = new SyntheseCharts(sheet);
        charts.verdicts(verdicts);
        charts.departements(departements);
        trend.ifPresent(charts::trend);
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, grille.next(), 0, FIGURES), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        classeur.preparePages(sheet);
        classeur.printOnly(sheet, SyntheseCharts.END_COLUMN + 1, Math.max(grille.next(), SyntheseCharts.LAST_ROW) - 1);
    }

    private void writeTitle() {
        Execution.Identite identite = execution.identite();
        grille.titre(Textes.texte("synthese.titre"));
        grille.prose(Textes.texte(
                "synthese.sous_titre",
                Textes.enProse(identite.jour()),
                execution.liste(),
                Textes.texte("source." + identite.source())));
        evolutions.writeWarnings();
        grille.section("synthese.essentiel");
        grille.prose(Textes.texte(
                "synthese.phrase",
                Textes.compte("synthese.audites", bilan.auditees()),
                nombre(Verdict.ANOMALIE),
                nombre(Verdict.A_VERIFIER),
                Textes.compte("synthese.conformes", nombre(Verdict.CONFORME)),
                Textes.compte("synthese.non_controles", nombre(Verdict.NON_CONTROLE))));
        grille.prose(
                bilan.annexe5() == 0
                        ? Textes.texte("synthese.annexe5.aucune")
                        : Textes.compte("synthese.annexe5", bilan.annexe5()));
        if (bilan.annexe5EnCours() > 0) {
            grille.prose(Textes.compte("synthese.en_cours", bilan.annexe5EnCours()));
        }
    }

    private CellRangeAddress writeVerdicts() {
        grille.section("synthese.verdicts");
        grille.entete(
                2,
                Textes.texte("colonne.verdict"),
                Textes.texte("synthese.etablissements"),
                Textes.texte("synthese.part"));
        int first = grille.next();
        for (Verdict verdict : Teinte.VERDICTS) {
            double part = bilan.auditees() == 0 ? 0 : (double) nombre(verdict) / bilan.auditees();
            grille.ligne(verdict.libelle(), Teinte.of(verdict), nombre(verdict), part);
        }
        int last = grille.next() - 1;
        grille.ligne(Textes.texte("synthese.total"), Teinte.AUCUNE, bilan.auditees());
        return new CellRangeAddress(first, last, 0, 1);
    }

    private void writeGravites() {
        grille.section("synthese.gravites");
        grille.entete(1, Textes.texte("colonne.gravite"), Textes.texte("colonne.constats"));
        for (Gravite gravite : Gravite.values()) {
            long constats = Stream.of(Code.values())
                    .filter(code -> code.gravite() == gravite)
                    .mapToLong(this::nombre)
                    .sum();
            grille.ligne(gravite.libelle(), Teinte.of(gravite), constats);
        }
    }

    private void writeCodes() {
        grille.section("synthese.codes");
        grille.entete(
                1,
                Textes.texte("colonne.constat"),
                Textes.texte("synthese.etablissements"),
                Textes.texte("colonne.gravite"),
                Textes.texte("colonne.code"),
                "",
                "");
        for (Code code : Code.values()) {
            grille.ligne(
                    edition.libelle(code),
                    nombre(code) == 0 ? Teinte.AUCUNE : Teinte.of(code.gravite()),
                    nombre(code),
                    code.gravite().libelle(),
                    code.name());
        }
    }

    /** Writes a table, and returns its cells, the header included, without the totals on the right. */
    private CellRangeAddress writeRepartition(String titre, String groupe, Map<String, Map<Verdict, Long>> groups) {
        grille.section(titre);
        int first = grille.next();
        grille.entete(
                Teinte.VERDICTS.size() + 1,
                Stream.concat(
                                Stream.of(Textes.texte(groupe)),
                                Stream.concat(
                                        Teinte.VERDICTS.stream().map(Verdict::libelle),
                                        Stream.of(Textes.texte("synthese.total"))))
                        .toArray(String[]::new));
        for (Repartition repartition : Repartition.of(groups)) {
            List<Object> nombres = Stream.concat(
                            Teinte.VERDICTS.stream().map(verdict -> (Object) repartition.nombre(verdict)),
                            Stream.of((Object) repartition.total()))
                    .toList();
            grille.ligne(repartition.nom(), Teinte.AUCUNE, nombres.toArray());
        }
        return new CellRangeAddress(first, Math.max(grille.next() - 1, first + 1), 0, Teinte.VERDICTS.size());
    }

    private void writeListe() {
        Lecture lecture = execution.lecture();
        if (lecture == null) {
            return;
        }
        grille.section("synthese.liste");
        grille.prose(Textes.texte(
                "synthese.somme",
                Textes.compte("lignes.lues", lecture.lues()),
                Textes.compte("lignes.auditees", bilan.auditees()),
                Textes.compte("lignes.doublons", lecture.doublons()),
                Textes.compte("lignes.rejetees", lecture.rejetees()),
                Textes.compte("lignes.vides", lecture.vides())));
        grille.entete(1, Textes.texte("synthese.lignes"), Textes.texte("synthese.nombre"));
        grille.ligne(Textes.texte("synthese.lues"), Teinte.AUCUNE, lecture.lues());
        grille.ligne(Textes.texte("synthese.auditees"), Teinte.AUCUNE, bilan.auditees());
        grille.ligne(Textes.texte("synthese.reparees"), Teinte.AUCUNE, lecture.reparees());
        grille.ligne(Textes.texte("synthese.doublons"), Teinte.AUCUNE, lecture.doublons());
        grille.ligne(Textes.texte("synthese.rejetees"), Teinte.AUCUNE, lecture.rejetees());
        grille.ligne(Textes.texte("synthese.vides"), Teinte.AUCUNE, lecture.vides());
    }

    private void writeUnobserved() {
        grille.section("synthese.non_observe");
        grille.prose(Textes.texte("synthese.non_observe.phrase"));
        grille.entete(1, Textes.texte("synthese.non_observe.quoi"), Textes.texte("synthese.etablissements"));
        for (Code code : List.of(Code.FICHE_NON_COLLECTEE, Code.CONSULTATION_EN_ECHEC)) {
            grille.ligne(edition.libelle(code), Teinte.AUCUNE, nombre(code));
        }
        for (Point point : Point.values()) {
            grille.ligne(
                    Textes.texte("synthese.point", point.libelle()), Teinte.AUCUNE, unobserved.getOrDefault(point, 0L));
        }
    }

    private long nombre(Verdict verdict) {
        return bilan.verdicts().getOrDefault(verdict, 0L);
    }

    private long nombre(Code code) {
        return bilan.constats().getOrDefault(code, 0L);
    }
}
