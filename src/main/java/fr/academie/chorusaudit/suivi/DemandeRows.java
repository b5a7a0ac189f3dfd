package fr.academie.chorusaudit.suivi;

import fr.academie.chorusaudit.cellule.Colonnes;
import fr.academie.chorusaudit.cellule.DateReader;
import fr.academie.chorusaudit.cellule.EnTete;
import fr.academie.chorusaudit.cellule.FichierLu.Refus;
import fr.academie.chorusaudit.cellule.FullSiret;
import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.cellule.RefusedException;
import fr.academie.chorusaudit.cellule.RowReader;
import fr.academie.chorusaudit.cellule.UnreadableException;
import fr.academie.chorusaudit.cellule.Valeur;
import fr.academie.chorusaudit.spreadsheet.Row;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a follow-up: one row a request. */
final class DemandeRows implements RowReader {

    private static final int QUOTED = 40;

    private final LocalDate today;
    private final Map<Siret, Demande> dernieres = new HashMap<>();
    private final List<Refus> refus = new ArrayList<>();
    private long lignes;

    DemandeRows(LocalDate today) {
        this.today = today;
    }

    @Override
    public Colonnes colonnes() {
        return SuiviColonnes.COLONNES;
    }

    @Override
    public void check(EnTete enTete) throws UnreadableException {
        if (!enTete.has(SuiviColonnes.DATE)) {
            throw new UnreadableException(Motif.SANS_COLONNE_DATE.sentence());
        }
    }

    @Override
    public void read(EnTete enTete, Row row, String emplacement) throws RefusedException {
        Siret siret = FullSiret.read(enTete.cell(row, Colonnes.SIRET));
        LocalDate jour = DateReader.read(enTete.cell(row, SuiviColonnes.DATE), today)
                .orElseThrow(() -> new RefusedException(Motif.DATE_MANQUANTE.sentence()));
        String statut = text(enTete, row, SuiviColonnes.STATUT);
        Optional<Boolean> isClosed = Statuts.isClosed(statut);
        if (isClosed.isEmpty()) {
            refus.add(new Refus(emplacement, Motif.STATUT_NON_RECONNU.sentence(Mots.shorten(statut, QUOTED))));
        }
        Demande demande = new Demande(
                siret,
                jour,
                text(enTete, row, SuiviColonnes.TICKET),
                statut,
                text(enTete, row, SuiviColonnes.COMMENTAIRE),
                isClosed.orElse(false));
        dernieres.merge(siret, demande, (known, next) -> next.jour().isBefore(known.jour()) ? known : next);
        lignes++;
    }

    @Override
    public void refuse(String emplacement, RefusedException refused) {
        refus.add(new Refus(emplacement, refused.motif()));
    }

    Map<Siret, Demande> dernieres() {
        return dernieres;
    }

    List<Refus> refus() {
        return refus;
    }

    long lignes() {
        return lignes;
    }

    /** What is written, empty for an error, for « ? » and for the 0 of a look-up formula. */
    private static String text(EnTete enTete, Row row, String colonne) {
        Valeur valeur = Valeur.of(enTete.cell(row, colonne));
        boolean says = valeur.etat() == Valeur.Etat.LUE || valeur.etat() == Valeur.Etat.NON_RECONNUE;
        boolean nothingFound =
                enTete.cell(row, colonne).formula() && valeur.texte().equals("0");
        return says && !nothingFound ? Mots.shorten(valeur.texte(), 1_000) : "";
    }
}
