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
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.Role;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list of users: one row a user and structure. */
record RattachementRows(Recueil recueil, LocalDate today) implements RowReader {

    @Override
    public Colonnes colonnes() {
        return RattachementColonnes.COLONNES;
    }

    /** In an extract of fiches the address is the structure's: it would be taken for a user. */
    @Override
    public void check(EnTete enTete) throws UnreadableException {
        if (enTete.has(RattachementColonnes.FICHE)
                && !enTete.has(RattachementColonnes.NOM)
                && !enTete.has(RattachementColonnes.ROLE)
                && !enTete.has(RattachementColonnes.STATUT)) {
            throw new UnreadableException(Motif.FICHES_MAL_RANGEES.sentence());
        }
    }

    @Override
    public void refuse(String emplacement, RefusedException refused) {
        recueil.refus(emplacement, refused);
    }

    @Override
    public void read(EnTete enTete, Row row, String emplacement) throws RefusedException {
        Siret siret = FullSiret.read(enTete.cell(row, Colonnes.SIRET));
        try {
            read(siret, enTete, row, emplacement);
        } catch (RefusedException e) {
            // Somebody is listed there, of whom nothing is known: he must not count as nobody.
            recueil.utilisateur(new UtilisateurLu(siret, Personne.INCONNUE, null, null, null, emplacement, null));
            throw e;
        }
    }

    private void read(Siret siret, EnTete enTete, Row row, String emplacement) throws RefusedException {
        LocalDate date = DateReader.read(enTete.cell(row, Colonnes.DATE_CONSULTATION), today)
                .orElse(null);
        String prenom = text(enTete, row, RattachementColonnes.PRENOM);
        String nom = text(enTete, row, RattachementColonnes.NOM);
        Personne personne = personne((prenom + " " + nom).strip(), text(enTete, row, RattachementColonnes.COURRIEL));
        String role = text(enTete, row, RattachementColonnes.ROLE);
        String compte = text(enTete, row, RattachementColonnes.COMPTE);
        String statut = text(enTete, row, RattachementColonnes.STATUT);
        if (personne.affichage().isEmpty()) {
            if ((role + compte + statut).isEmpty()) {
                return;
            }
            throw new RefusedException(Motif.UTILISATEUR_SANS_NOM.sentence());
        }
        Cellules cellules = new Cellules(enTete, emplacement);
        Role roleLu = cellules.read(RattachementColonnes.ROLE, role, Vocabulaire::role);
        EtatCompte compteLu = cellules.read(RattachementColonnes.COMPTE, compte, Vocabulaire::compte);
        StatutRattachement statutLu = cellules.read(RattachementColonnes.STATUT, statut, Vocabulaire::rattachement);
        recueil.utilisateur(new UtilisateurLu(siret, personne, roleLu, compteLu, statutLu, emplacement, date));
    }

    /** A column « utilisateur » may hold the address as well as the name. */
    private static Personne personne(String nom, String courriel) {
        return courriel.isEmpty() ? Personne.of(nom) : new Personne(nom, courriel);
    }

    /** The text of a cell that says something, else empty; the 0 of a look-up formula says nothing. */
    private static String text(EnTete enTete, Row row, String colonne) {
        Valeur valeur = Valeur.of(enTete.cell(row, colonne));
        return valeur.etat() == Valeur.Etat.LUE && !valeur.texte().equals("0") ? valeur.texte() : "";
    }

    private final class Cellules {

        private final EnTete enTete;
        private final String emplacement;

        private Cellules(EnTete enTete, String emplacement) {
            this.enTete = enTete;
            this.emplacement = emplacement;
        }

        private <T> @Nullable T read(String colonne, String texte, Function<String, Optional<T>> reader) {
            Optional<T> valeur = reader.apply(texte);
            if (valeur.isEmpty() && !texte.isEmpty()) {
                recueil.refus(
                        emplacement,
                        MotifTableau.VALEUR_NON_RECONNUE.sentence(enTete.titre(colonne), Mots.shorten(texte, 40)));
            }
            return valeur.orElse(null);
        }
    }
}
