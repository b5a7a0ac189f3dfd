package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.cellule.Colonnes;
import fr.academie.chorusaudit.cellule.DateReader;
import fr.academie.chorusaudit.cellule.EnTete;
import fr.academie.chorusaudit.cellule.FullSiret;
import fr.academie.chorusaudit.cellule.MotifTableau;
import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.cellule.RefusedException;
import fr.academie.chorusaudit.cellule.RowReader;
import fr.academie.chorusaudit.cellule.UnreadableException;
import fr.academie.chorusaudit.cellule.Valeur;
import fr.academie.chorusaudit.spreadsheet.Row;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads an extract of fiches: one row a structure. */
record FicheRows(Recueil recueil, LocalDate today) implements RowReader {

    @Override
    public Colonnes colonnes() {
        return FicheColonnes.COLONNES;
    }

    /** An address in the wrong kind of file would be taken for that of the structure. */
    @Override
    public void check(EnTete enTete) throws UnreadableException {
        if (enTete.has(Champ.GESTIONNAIRE_PRINCIPAL.colonne())) {
            return;
        }
        if (enTete.has(FicheColonnes.LISTE)) {
            throw new UnreadableException(Motif.LISTE_MAL_RANGEE.sentence());
        }
        if (enTete.has(FicheColonnes.UTILISATEUR)) {
            throw new UnreadableException(Motif.UTILISATEURS_MAL_RANGES.sentence());
        }
    }

    @Override
    public void refuse(String emplacement, RefusedException refused) {
        recueil.refus(emplacement, refused);
    }

    @Override
    public void read(EnTete enTete, Row row, String emplacement) throws RefusedException {
        Siret siret = FullSiret.read(enTete.cell(row, Colonnes.SIRET));
        Optional<LocalDate> date = DateReader.read(enTete.cell(row, Colonnes.DATE_CONSULTATION), today);
        Map<Champ, String> valeurs = new EnumMap<>(Champ.class);
        for (Champ champ : Champ.values()) {
            if (!enTete.has(champ.colonne())) {
                continue;
            }
            Valeur valeur = ValueReader.read(champ, enTete.cell(row, champ.colonne()));
            switch (valeur.etat()) {
                case LUE -> valeurs.put(champ, valeur.texte());
                case VIDE -> {
                    if (date.isPresent() && isEmptyMeaningful(champ)) {
                        valeurs.put(champ, "");
                    }
                }
                case INCONNUE -> {}
                case NON_RECONNUE ->
                    recueil.refus(
                            emplacement,
                            MotifTableau.VALEUR_NON_RECONNUE.sentence(
                                    enTete.titre(champ.colonne()), Mots.shorten(valeur.texte(), 40)));
            }
        }
        // A SIRET and nothing else is not a fiche: nobody has looked yet.
        if (!valeurs.isEmpty()) {
            recueil.fiche(new FicheLue(siret, Source.Nature.EXTRAIT, emplacement, date.orElse(null), valeurs));
        }
    }

    /** Anywhere else, an empty cell is one that nobody has filled in. */
    private static boolean isEmptyMeaningful(Champ champ) {
        return champ == Champ.GESTIONNAIRE_PRINCIPAL || champ == Champ.COURRIEL;
    }
}
