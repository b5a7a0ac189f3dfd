package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.referentiel.FichierImporte;
import fr.academie.chorusaudit.structure.Champ;
import java.util.List;

/** The fixed run of the golden files: one school of most kinds. */
final class SmallAudit {

    private SmallAudit() {}

    static Audit create() {
        return new Audit()
                .school(Schools.etablissement(10), Schools.complete(10))
                .school(Schools.etablissement(1), Schools.with(1, Champ.GESTIONNAIRE_PRINCIPAL, ""))
                .school(Schools.etablissement(7), Schools.with(7, Champ.GESTIONNAIRE_PRINCIPAL, ""))
                .school(Schools.etablissement(2), Schools.unknown(2))
                .school(Schools.etablissement(5), Schools.abandoned(5))
                .school(Schools.etablissement(6), Schools.old(6))
                .school(Schools.etablissement(9), Schools.unknown(9), Schools.introuvable())
                .school(Schools.etablissement(3), Schools.with(3, Champ.COURRIEL, "alix.durand@orange.fr"))
                .rejected("demander à Alix Durand", "Ce n’est pas un SIRET : il faut 14 chiffres.", "Collège du Lac")
                .duplicate(Schools.etablissement(1), "Feuil1!3")
                .blank(1)
                .fichiers(new FichierImporte(
                        FichierImporte.Dossier.FICHES,
                        "fiches-octobre.xlsx",
                        FichierImporte.Etat.IMPORTE,
                        1250,
                        List.of(new FichierImporte.Refus("Fiches!12", "Date de consultation dans le futur.")),
                        ""));
    }
}
