package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.input.Lecture;
import fr.academie.chorusaudit.referentiel.FichierImporte;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Sheet « Exécution »: how this report came about, for whoever has to explain it a year later. */
final class ExecutionSheet {

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

    static void write(Classeur classeur, Edition edition, Execution execution, ZoneId zone) {
        ExecutionSheet sheet = new ExecutionSheet(classeur, edition, zone);
        sheet.addRun(execution);
        Lecture lecture = execution.lecture();
        if (lecture != null) {
            sheet.addLecture(lecture);
        }
        execution.fichiers().forEach(sheet::addFichier);
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
        Instant end = execution.termineeLe();
        if (end != null) {
            run("fin", instant(end));
            run("duree", duree(Duration.between(execution.commenceeLe(), end)));
        }
    }

    private void addLecture(Lecture lecture) {
        add("lecture", Textes.texte("execution.feuilles"), String.join(", ", lecture.feuilles()), "");
        lecture.remarques()
                .forEach(remarque ->
                        add("lecture", Textes.texte("execution.remarque"), "", edition.phrase(remarque, "")));
    }

    private void addFichier(FichierImporte fichier) {
        String rubrique = "fichiers." + fichier.dossier().name().toLowerCase(Locale.ROOT);
        String etat = Textes.texte("fichier." + fichier.etat().name().toLowerCase(Locale.ROOT));
        String comptes = Textes.compte("fichier.lignes", fichier.lignes())
                + (fichier.refus().isEmpty()
                        ? ""
                        : ", " + Textes.compte("fichier.refus", fichier.refus().size()));
        String remarque = edition.phrase(fichier.remarque(), "");
        add(rubrique, fichier.chemin(), etat, remarque.isEmpty() ? comptes : comptes + ". " + remarque);
        for (FichierImporte.Refus refus : fichier.refus()) {
            add("refus", fichier.chemin(), refus.position(), edition.phrase(refus.motif(), ""));
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
        return Textes.texte("duree", duree.toHours(), duree.toMinutesPart(), duree.toSecondsPart());
    }
}
