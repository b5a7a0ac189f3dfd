package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.Gravite;
import fr.academie.chorusaudit.report.Extrait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes the mail to an intendance about its schools. */
final class EtablissementsComposer {

    private final Cadres cadres;
    private final EcoleWriter ecoles;
    private final Extrait extrait;

    EtablissementsComposer(Cadres cadres, EcoleWriter ecoles, Extrait extrait) {
        this.cadres = cadres;
        this.ecoles = ecoles;
        this.extrait = extrait;
    }

    Courriel compose(Envoi envoi, LocalDate jour) {
        List<Resultat> schools =
                envoi.signalements().stream().map(Signalement::resultat).toList();
        boolean isMended = isMended(envoi);
        Map<String, Object> values = Map.of(
                "jour", Textes.enProse(jour),
                "regularise", isMended,
                "ecoles",
                        envoi.signalements().stream()
                                .map(signalement -> ecoles.write(signalement, jour))
                                .toList());
        return cadres.toIntendance(
                Courriel.Genre.ETABLISSEMENTS,
                sujet(isMended ? "sujet.regularise" : "sujet.action", schools),
                envoi,
                values,
                new PieceJointe(
                        "chorus-pro-vos-etablissements-" + jour + ".xlsx",
                        PieceJointe.XLSX,
                        extrait.of(schools, jour)));
    }

    static String sujet(String cle, List<Resultat> schools) {
        String quoi = schools.size() == 1
                ? EcoleWriter.nom(schools.get(0))
                : Textes.compte("sujet.etablissements", schools.size());
        return Textes.texte(cle, quoi);
    }

    /** True when there is only good news, and nothing left to do at these schools. */
    private static boolean isMended(Envoi envoi) {
        return envoi.objets().stream().allMatch(objet -> objet.occasion().equals(Occasions.RESOLUTION))
                && envoi.signalements().stream()
                        .flatMap(signalement -> signalement.resultat().diagnostic().constats().stream())
                        .noneMatch(constat -> constat.code().gravite().compareTo(Gravite.MAJEUR) <= 0);
    }
}
