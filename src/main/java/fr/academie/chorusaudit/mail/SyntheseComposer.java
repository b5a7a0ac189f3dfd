package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Bilan;
import fr.academie.chorusaudit.audit.Execution;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.diagnostic.Verdict;
import fr.academie.chorusaudit.input.Lecture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the mail that tells DSI and DANE of a run. */
final class SyntheseComposer {

    private static final int MOST_ROWS = 50;
    private static final int SENTENCE = 300;

    private static final List<Verdict> VERDICTS =
            List.of(Verdict.ANOMALIE, Verdict.A_VERIFIER, Verdict.CONFORME, Verdict.NON_CONTROLE);

    /** Why something could not be checked, the most serious first. */
    private static final List<Code> UNCHECKED = List.of(
            Code.CONSULTATION_EN_ECHEC,
            Code.FICHE_NON_COLLECTEE,
            Code.FICHE_ANCIENNE,
            Code.GESTIONNAIRE_PRINCIPAL_INCONNU,
            Code.COMPTE_GESTIONNAIRE_INCONNU,
            Code.RATTACHEMENTS_INCONNUS);

    private final Cadres cadres;
    private final ConstatTexts texts;

    SyntheseComposer(Cadres cadres, ConstatTexts texts) {
        this.cadres = cadres;
        this.texts = texts;
    }

    /** @param piecesJointes the workbook, or nothing */
    List<Courriel> compose(Synthese synthese, List<PieceJointe> piecesJointes) {
        Execution execution = synthese.execution();
        Bilan bilan = synthese.bilan();
        String jour = Textes.enProse(execution.identite().jour());
        Map<String, Object> values = new HashMap<>();
        values.put("jour", jour);
        values.put("liste", Affichage.uneLigne(execution.liste(), SENTENCE));
        values.put("source", Textes.texte("source." + execution.identite().source()));
        values.put("frein", frein(synthese));
        values.put(
                "verdicts",
                VERDICTS.stream().map(verdict -> verdict(bilan, verdict)).toList());
        values.put("audites", Textes.compte("synthese.audites", bilan.auditees()));
        values.put("annexe5", bilan.annexe5() == 0 ? "" : Textes.compte("synthese.annexe5", bilan.annexe5()));
        values.put("changements", changements(synthese));
        values.put("nonControles", unchecked(execution, bilan));
        values.put("courriels", mails(synthese.envois()));
        values.put(
                "refuses",
                Stream.concat(
                                synthese.envois().refuses().stream().map(a -> Textes.texte("synthese.refuse", a)),
                                synthese.envois().issueInconnue().stream()
                                        .map(a -> Textes.texte("synthese.inconnue", a)))
                        .toList());
        values.put("sansAdresse", withoutAddress(synthese.sansAdresse()));
        values.put("autres", others(synthese.sansAdresse().size()));
        values.put("dossier", Affichage.uneLigne(synthese.dossier().toString(), SENTENCE));
        values.put("fichiers", synthese.fichiers());
        values.put("joint", !piecesJointes.isEmpty());
        String sujet = Textes.texte(
                "sujet.synthese",
                jour,
                Textes.compte("sujet.anomalies", nombre(bilan, Verdict.ANOMALIE)),
                nombre(bilan, Verdict.A_VERIFIER));
        return cadres.toDestinataires(Courriel.Genre.SYNTHESE, sujet, values, piecesJointes);
    }

    private static String frein(Synthese synthese) {
        Synthese.Frein frein = synthese.frein();
        if (frein == null) {
            return "";
        }
        return frein.premiere()
                ? Textes.texte("frein.premiere")
                : Textes.texte("frein.nuit", Textes.compte("frein.touches", frein.touches()), frein.audites());
    }

    private static Vue.Ligne verdict(Bilan bilan, Verdict verdict) {
        return new Vue.Ligne(
                verdict.libelle(),
                Textes.texte("nombre", nombre(bilan, verdict)),
                verdict.name().toLowerCase(Locale.ROOT));
    }

    private static List<String> changements(Synthese synthese) {
        Synthese.Changements changements = synthese.changements();
        return changements == null
                ? List.of()
                : List.of(
                        Textes.compte("changement.ouverts", changements.ouverts()),
                        Textes.compte("changement.aggraves", changements.aggraves()),
                        Textes.compte("changement.resolus", changements.resolus()));
    }

    private List<String> unchecked(Execution execution, Bilan bilan) {
        List<String> lines = new ArrayList<>();
        for (Code code : UNCHECKED) {
            long schools = bilan.constats().getOrDefault(code, 0L);
            if (schools > 0) {
                lines.add(Textes.texte(
                        "non_controle", texts.libelle(code), Textes.compte("non_controle.etablissements", schools)));
            }
        }
        Lecture lecture = execution.lecture();
        if (lecture != null && lecture.rejetees() > 0) {
            lines.add(Textes.compte("non_controle.rejets", lecture.rejetees()));
        }
        long refus = execution.fichiers().stream()
                .mapToLong(fichier -> fichier.refus().size())
                .sum();
        if (refus > 0) {
            lines.add(Textes.compte("non_controle.refus", refus));
        }
        return lines;
    }

    private static List<String> mails(Synthese.Envois envois) {
        List<String> lines = new ArrayList<>();
        lines.add(Textes.compte("envois.partis", envois.partis()));
        if (envois.enAttente() > 0) {
            lines.add(Textes.compte("envois.attente", envois.enAttente()));
        }
        if (envois.retenus() > 0) {
            lines.add(Textes.compte("envois.retenus", envois.retenus()));
        }
        return lines;
    }

    private static List<Vue.Ligne> withoutAddress(List<SansAdresse> schools) {
        return schools.stream()
                .limit(MOST_ROWS)
                .map(school -> new Vue.Ligne(
                        Textes.texte(
                                "sans_adresse",
                                Affichage.uneLigne(school.nom(), SENTENCE),
                                school.siret().digits(),
                                Affichage.uneLigne(school.position(), SENTENCE)),
                        school.motif(),
                        ""))
                .toList();
    }

    private static String others(int schools) {
        return schools > MOST_ROWS ? Textes.compte("sans_adresse.autres", schools - (long) MOST_ROWS) : "";
    }

    private static long nombre(Bilan bilan, Verdict verdict) {
        return bilan.verdicts().getOrDefault(verdict, 0L);
    }
}
