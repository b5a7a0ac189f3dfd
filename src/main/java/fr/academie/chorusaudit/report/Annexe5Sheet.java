package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.history.CasOuverts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Sheet « Annexe 5 »: the assistance requests to make, ready to paste into the portal's form. */
final class Annexe5Sheet {

    private static final Tableau TABLEAU = new Tableau("annexe5", "Demandes_annexe_5", 3, 7);

    private Annexe5Sheet() {}

    static void write(
            Classeur classeur,
            Edition edition,
            Sollicitations sollicitations,
            CasOuverts casOuverts,
            long execution,
            LocalDate jour) {
        TableSheet<Demande> table = new TableSheet<>(classeur, TABLEAU, columns(edition));
        casOuverts.forEach(
                execution, jour, (resultat, depuis) -> table.add(new Demande(sollicitations.of(resultat), depuis)));
        table.finish();
    }

    private record Demande(Sollicitation sollicitation, LocalDate depuis) {}

    private static List<Column<Demande>> columns(Edition edition) {
        return List.of(
                column("siret", 17, Sollicitation::siret),
                column("uai", 12, Sollicitation::uai),
                column("raison_sociale", 34, Sollicitation::raisonSociale),
                column("ville", 22, Sollicitation::ville),
                column("motif_principal", 28, s -> edition.libelle(s.motifPrincipal())),
                column("titre", 34, Sollicitation::titre),
                column("description", 84, Sollicitation::description),
                column("categorie", 28, Sollicitation::categorie),
                column("sous_categorie", 28, Sollicitation::sousCategorie),
                column("courriel", 40, Sollicitation::courriel),
                Column.of("depuis", 12, Demande::depuis),
                column("code", 34, s -> s.motifPrincipal().name()),
                column("constats", 46, Sollicitation::constats));
    }

    private static Column<Demande> column(String cle, int largeurMax, Function<Sollicitation, Object> valeur) {
        return Column.of(cle, largeurMax, demande -> valeur.apply(demande.sollicitation()));
    }
}
