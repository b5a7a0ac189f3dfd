package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.referentiel.Modeles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes the mail that asks an intendance for the fiches of its schools. */
final class CollecteComposer {

    private final Cadres cadres;

    CollecteComposer(Cadres cadres) {
        this.cadres = cadres;
    }

    Courriel compose(Envoi envoi, LocalDate jour) {
        List<Resultat> schools =
                envoi.signalements().stream().map(Signalement::resultat).toList();
        Map<String, Object> values = Map.of(
                "jour",
                Textes.enProse(jour),
                "ecoles",
                schools.stream().map(CollecteComposer::ecole).toList());
        return cadres.toIntendance(
                Courriel.Genre.COLLECTE,
                EtablissementsComposer.sujet("sujet.collecte", schools),
                envoi,
                values,
                new PieceJointe("modele-fiches.xlsx", PieceJointe.XLSX, Modeles.fiches()));
    }

    private static Vue.Fiche ecole(Resultat resultat) {
        Code motif = Collecte.motif(resultat).orElse(Code.FICHE_NON_COLLECTEE);
        return new Vue.Fiche(
                EcoleWriter.nom(resultat), EcoleWriter.identite(resultat), Textes.texte("collecte." + motif));
    }
}
