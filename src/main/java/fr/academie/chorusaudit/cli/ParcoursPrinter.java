package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.diagnostic.FaitCite;
import fr.academie.chorusaudit.history.Episode;
import fr.academie.chorusaudit.history.Parcours;
import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.structure.Jour;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;

/** Prints what happened to a school: the facts that changed, then its constats. */
record ParcoursPrinter(Console console) {

    void print(Siret siret, Parcours parcours) {
        say(Messages.get("historique.etablissement", parcours.nom(), siret.digits()));
        say(Messages.get("historique.faits"));
        parcours.faits().forEach(change -> say(fait(change)));
        say(Messages.get("historique.constats"));
        parcours.episodes().forEach(episode -> say(constat(episode)));
    }

    private void say(String line) {
        console.out().println(line);
    }

    private static String fait(Parcours.Change change) {
        FaitCite fait = change.fait();
        String valeur = fait.valeur().isEmpty() ? Messages.get("historique.vu-vide") : fait.valeur();
        return Messages.get(
                "historique.fait", jour(change.jour()), fait.libelle(), valeur, fait.source(), jour(fait.jour()));
    }

    private static String constat(Episode episode) {
        LocalDate resolu = episode.resoluLe();
        return Messages.get(
                resolu == null ? "historique.ouvert" : "historique.resolu",
                jour(episode.ouvertLe()),
                episode.code().name(),
                episode.code().gravite().libelle(),
                jour(resolu == null ? episode.vuLe() : resolu));
    }

    private static String jour(LocalDate jour) {
        return Jour.enChiffres(jour);
    }
}
