package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.DateReader;
import fr.academie.chorusaudit.cellule.FullSiret;
import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.cellule.RefusedException;
import fr.academie.chorusaudit.cellule.UnreadableException;
import fr.academie.chorusaudit.cellule.Valeur;
import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the fiches that a page of the portal shows. */
final class PageReader {

    private final Recueil recueil;
    private final LocalDate today;
    private int fiches;
    private boolean refused;

    private PageReader(Recueil recueil, LocalDate today) {
        this.recueil = recueil;
        this.today = today;
    }

    /** @throws UnreadableException when the page shows no fiche at all */
    static void read(List<Line> lines, Recueil recueil, LocalDate today) throws UnreadableException {
        PageReader reader = new PageReader(recueil, today);
        Blocs.of(Tokens.of(lines)).forEach(reader::conclude);
        if (reader.fiches == 0 && !reader.refused) {
            throw new UnreadableException(Motif.PAGE_SANS_FICHE.sentence());
        }
    }

    private void conclude(Bloc bloc) {
        if (bloc.isSearchForm()) {
            return;
        }
        Map<Champ, Valeur> lues = new EnumMap<>(Champ.class);
        bloc.textes().forEach((champ, texte) -> lues.put(champ, valeur(champ, texte)));
        boolean says = lues.values().stream().anyMatch(valeur -> valeur.etat() == Valeur.Etat.LUE);
        if (!says) {
            return;
        }
        fiches++;
        String emplacement = bloc.numero() > 0 ? "ligne " + bloc.numero() : "fiche n°\u00a0" + fiches;
        try {
            Siret siret = siret(bloc);
            LocalDate date = bloc.date().isEmpty() ? null : DateReader.read(bloc.date(), today);
            recueil.fiche(new FicheLue(siret, Source.Nature.PAGE, "", date, observed(lues, emplacement)));
        } catch (RefusedException e) {
            refused = true;
            recueil.refus(emplacement, e);
        }
    }

    private static Siret siret(Bloc bloc) throws RefusedException {
        if (bloc.digits().isEmpty() || bloc.isForeign()) {
            throw new RefusedException(Motif.PAGE_SANS_SIRET.sentence());
        }
        return FullSiret.read(Cell.text(bloc.digits()));
    }

    private Map<Champ, String> observed(Map<Champ, Valeur> lues, String emplacement) {
        boolean complete = isFilled(lues, Champ.RAISON_SOCIALE) && isFilled(lues, Champ.STATUT);
        Map<Champ, String> valeurs = new EnumMap<>(Champ.class);
        lues.forEach((champ, valeur) -> {
            switch (valeur.etat()) {
                case LUE -> valeurs.put(champ, valeur.texte());
                case VIDE -> {
                    if (complete && champ.type() == Champ.Type.TEXTE) {
                        valeurs.put(champ, "");
                    }
                }
                case INCONNUE -> {}
                case NON_RECONNUE ->
                    recueil.refus(
                            emplacement,
                            Motif.CHAMP_NON_RECONNU.sentence(champ.libelle(), Mots.shorten(valeur.texte(), 40)));
            }
        });
        return valeurs;
    }

    private static boolean isFilled(Map<Champ, Valeur> lues, Champ champ) {
        return lues.getOrDefault(champ, Valeur.INCONNUE).etat() == Valeur.Etat.LUE;
    }

    private static Valeur valeur(Champ champ, String texte) {
        // Behind the label of a box, the rest of a long label may stand, but no other value.
        if (champ.type() == Champ.Type.OUI_NON && Vocabulaire.ouiNon(texte).isEmpty()) {
            return Valeur.INCONNUE;
        }
        Valeur valeur = Valeur.of(texte);
        return valeur.etat() == Valeur.Etat.LUE ? ValueReader.read(champ, valeur.texte()) : valeur;
    }
}
