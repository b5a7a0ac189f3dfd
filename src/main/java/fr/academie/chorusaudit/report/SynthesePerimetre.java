package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.annuaire.BilanAnnuaire;
import fr.academie.chorusaudit.annuaire.Ecart.Nature;

/** The section of « Synthèse » on the list's completeness, in the light of the directory of schools. */
final class SynthesePerimetre {

    private SynthesePerimetre() {}

    static void write(Grille grille, BilanAnnuaire bilan) {
        grille.section("synthese.perimetre");
        if (!bilan.isComplete()) {
            grille.prose(
                    Textes.texte("synthese.perimetre.illisible", bilan.fichier().remarque()));
            return;
        }
        if (!bilan.remarque().isEmpty()) {
            grille.prose(bilan.remarque());
        }
        if (!bilan.territoire().isEmpty()) {
            grille.prose(Textes.texte("synthese.perimetre.territoire", bilan.territoire()));
        }
        grille.entete(1, Textes.texte("synthese.perimetre.quoi"), Textes.texte("synthese.etablissements"));
        grille.ligne(Textes.texte("synthese.perimetre.trouves"), Teinte.AUCUNE, bilan.trouves());
        grille.ligne(Textes.texte("synthese.perimetre.absents"), Teinte.AUCUNE, bilan.nombre(Nature.ABSENT));
        grille.ligne(Textes.texte("synthese.perimetre.fermes"), Teinte.AUCUNE, bilan.nombre(Nature.FERME));
        grille.ligne(Textes.texte("synthese.perimetre.prives"), Teinte.AUCUNE, bilan.nombre(Nature.PRIVE));
        grille.ligne(Textes.texte("synthese.perimetre.completes"), Teinte.AUCUNE, bilan.completes());
    }
}
