package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.annuaire.BilanAnnuaire;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.cellule.FichierLu;
import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.referentiel.FichierImporte;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sheet « Exécution »: how this report came about, for whoever has to explain it a year later. */
final class ExecutionSheet {

    /** The steps that are over when the report is written, whatever happened to an earlier try. */
    private static final Set<String> MEASURED = Set.of("import", "lecture", "audit");

    private static final Tableau TABLEAU = new Tableau("execution", "Execution", 0, 4);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.FRANCE);

    private record Info(String rubrique, String element, String valeur, String precision) {}

    private final TableSheet<Info> table;
    private final Edition edition;
    private final ZoneId zone;

    private ExecutionSheet(Classeur classeur, Edition edition, ZoneId zone) {
        this.table = new TableSheet<>(
                classeur,
                TABLEAU,
                List.of(
                        Column.of("rubrique", 26, Info::rubrique),
                        Column.of("element", 48, Info::element),
                        Column.of("valeur", 76, Info::valeur),
                        Column.of("precision", 70, Info::precision)));
        this.edition = edition;
        this.zone = zone;
    }

    static void write(Classeur classeur, Edition edition, Execution execution, Contenu contenu, ZoneId zone) {
        ExecutionSheet sheet = new ExecutionSheet(classeur, edition, zone);
        sheet.addRun(execution);
        Lecture lecture = execution.lecture();
        if (lecture != null) {
            sheet.addLecture(lecture);
        }
        execution.fichiers().forEach(sheet::addFichier);
        contenu.demandes().fichier(execution.id()).ifPresent(fichier -> sheet.addFichier("suivi", fichier));
        contenu.ecarts().bilan(execution.id()).ifPresent(sheet::addAnnuaire);
        execution.parametres().forEach((cle, valeur) -> sheet.add("parametres", cle, valeur, ""));
        sheet.table.finish();
    }

    private void addRun(Execution execution) {
        run("version", execution.version());
        run("numero", String.valueOf(execution.id()));
        run("passage", String.valueOf(execution.passage()));
        run("jour", Textes.enChiffres(execution.identite().jour()));
        run("source", execution.identite().source());
        run("liste", execution.liste());
        run("empreinte", execution.identite().empreinte());
        run("noms", Textes.ouiNon(!execution.sansNoms()));
        run("debut", instant(execution.commenceeLe()));
        // The report is one of the steps: its own time is not known yet when it is written.
        execution.durees().forEach((step, millis) -> {
            if (MEASURED.contains(step)) {
                run("duree." + step, duree(Duration.ofMillis(millis)));
            }
        });
    }

    private void addLecture(Lecture lecture) {
        add("lecture", Textes.texte("execution.feuilles"), String.join(", ", lecture.feuilles()), "");
        lecture.remarques()
                .forEach(remarque -> add("lecture", Textes.texte("execution.remarque"), "", edition.refus(remarque)));
    }

    private void addFichier(FichierImporte fichier) {
        String rubrique = "fichiers." + fichier.dossier().name().toLowerCase(Locale.ROOT);
        String etat = Textes.texte("fichier." + fichier.etat().name().toLowerCase(Locale.ROOT));
        String comptes = Textes.compte("fichier.lignes", fichier.lignes())
                + (fichier.refus().isEmpty()
                        ? ""
                        : ", " + Textes.compte("fichier.refus", fichier.refus().size()));
        String remarque = edition.refus(fichier.remarque());
        add(rubrique, fichier.chemin(), etat, remarque.isEmpty() ? comptes : comptes + ". " + remarque);
        for (FichierImporte.Refus refus : fichier.refus()) {
            add("refus", fichier.chemin(), refus.position(), edition.refus(refus.motif()));
        }
    }

    private void addAnnuaire(BilanAnnuaire bilan) {
        addFichier("annuaire", bilan.fichier());
        if (!bilan.territoire().isEmpty()) {
            add("annuaire", Textes.texte("execution.territoire"), bilan.territoire(), "");
        }
        if (!bilan.remarque().isEmpty()) {
            add("annuaire", Textes.texte("execution.remarque"), "", bilan.remarque());
        }
    }

    private void addFichier(String rubrique, FichierLu fichier) {
        String etat = Textes.texte(
                "fichier.du", Textes.compte("octets", fichier.taille()), Textes.enChiffres(fichier.jour()));
        String comptes = Textes.compte("fichier.lignes", fichier.lignes())
                + (fichier.refus().isEmpty()
                        ? ""
                        : ", "
                                + Textes.compte(
                                        "fichier.signalees", fichier.refus().size()));
        String remarque = edition.refus(fichier.remarque());
        add(rubrique, fichier.nom(), etat, remarque.isEmpty() ? comptes : comptes + ". " + remarque);
        for (FichierLu.Refus refus : fichier.refus()) {
            add("signalees", fichier.nom(), refus.position(), edition.refus(refus.motif()));
        }
    }

    private void run(String element, String valeur) {
        add("execution", Textes.texte("execution." + element), valeur, "");
    }

    private void add(String rubrique, String element, String valeur, String precision) {
        table.add(new Info(Textes.texte("rubrique." + rubrique), element, valeur, precision));
    }

    private String instant(Instant instant) {
        return INSTANT.format(instant.atZone(zone));
    }

    private static String duree(Duration duree) {
        return duree.compareTo(Duration.ofMinutes(1)) < 0
                ? Textes.texte("duree.secondes", "%.1f".formatted(duree.toMillis() / 1000.0))
                : Textes.texte("duree", duree.toHours(), duree.toMinutesPart(), duree.toSecondsPart());
    }
}
