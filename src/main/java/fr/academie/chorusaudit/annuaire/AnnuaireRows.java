package fr.academie.chorusaudit.annuaire;

import fr.academie.chorusaudit.cellule.Colonnes;
import fr.academie.chorusaudit.cellule.EnTete;
import fr.academie.chorusaudit.cellule.FichierLu.Refus;
import fr.academie.chorusaudit.cellule.FullSiret;
import fr.academie.chorusaudit.cellule.Mots;
import fr.academie.chorusaudit.cellule.RefusedException;
import fr.academie.chorusaudit.cellule.RowReader;
import fr.academie.chorusaudit.cellule.UnreadableException;
import fr.academie.chorusaudit.spreadsheet.Cell;
import fr.academie.chorusaudit.spreadsheet.Row;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Uai;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the directory: one row a school, an annexe or a section. */
final class AnnuaireRows implements RowReader {

    private static final List<String> REQUIRED =
            List.of(Colonnes.SIRET, AnnuaireColonnes.TYPE, AnnuaireColonnes.STATUT, AnnuaireColonnes.ETAT);

    private final Consumer<EtablissementAnnuaire> sink;
    private final List<Refus> refus = new ArrayList<>();
    private long lignes;

    AnnuaireRows(Consumer<EtablissementAnnuaire> sink) {
        this.sink = sink;
    }

    @Override
    public Colonnes colonnes() {
        return AnnuaireColonnes.COLONNES;
    }

    @Override
    public String cle() {
        return AnnuaireColonnes.UAI;
    }

    @Override
    public UnreadableException withoutHeader() {
        return new UnreadableException(Motif.SANS_COLONNES.sentence(AnnuaireColonnes.UAI));
    }

    @Override
    public void check(EnTete enTete) throws UnreadableException {
        for (String colonne : REQUIRED) {
            if (!enTete.has(colonne)) {
                throw new UnreadableException(Motif.SANS_COLONNES.sentence(colonne));
            }
        }
    }

    @Override
    public void read(EnTete enTete, Row row, String emplacement) throws RefusedException {
        Uai uai = new Uai(text(enTete, row, AnnuaireColonnes.UAI));
        if (!uai.isValid()) {
            throw new RefusedException(Motif.UAI_INEXACT.sentence(Mots.shorten(uai.text(), 20)));
        }
        lignes++;
        sink.accept(new EtablissementAnnuaire(
                uai,
                siret(enTete.cell(row, Colonnes.SIRET), emplacement),
                text(enTete, row, AnnuaireColonnes.NOM),
                text(enTete, row, AnnuaireColonnes.TYPE),
                text(enTete, row, AnnuaireColonnes.STATUT),
                text(enTete, row, AnnuaireColonnes.ETAT),
                text(enTete, row, AnnuaireColonnes.MERE),
                text(enTete, row, AnnuaireColonnes.COMMUNE),
                text(enTete, row, AnnuaireColonnes.CODE_DEPARTEMENT),
                text(enTete, row, AnnuaireColonnes.DEPARTEMENT),
                text(enTete, row, AnnuaireColonnes.CODE_ACADEMIE),
                text(enTete, row, AnnuaireColonnes.ACADEMIE)));
    }

    /** A row whose SIRET is wrong still tells of its UAI. */
    private @Nullable Siret siret(Cell cell, String emplacement) {
        try {
            return cell.isBlank() ? null : FullSiret.read(cell);
        } catch (RefusedException e) {
            refuse(emplacement, e);
            return null;
        }
    }

    @Override
    public void refuse(String emplacement, RefusedException refused) {
        refus.add(new Refus(emplacement, refused.motif()));
    }

    List<Refus> refus() {
        return refus;
    }

    long lignes() {
        return lignes;
    }

    private static String text(EnTete enTete, Row row, String colonne) {
        Cell cell = enTete.cell(row, colonne);
        return cell.kind() == Cell.Kind.ERROR ? "" : Mots.shorten(cell.text(), 500);
    }
}
