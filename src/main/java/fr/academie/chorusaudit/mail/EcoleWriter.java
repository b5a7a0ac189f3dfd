package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.diagnostic.Gravite;
import fr.academie.chorusaudit.report.Sollicitation;
import fr.academie.chorusaudit.report.Sollicitations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a mail says of one school: what was found, why it matters, what to do, and the request to paste. */
final class EcoleWriter {

    private static final int NAME = 120;
    private static final int SENTENCE = 500;
    private static final int REQUEST = 6_000;

    /** What an intendance can see or mend; the rest is the académie's business. */
    private static final Set<Gravite> TOLD =
            EnumSet.of(Gravite.BLOQUANT, Gravite.MAJEUR, Gravite.A_VERIFIER, Gravite.MINEUR);

    /** Told to check or mend the list, of which the académie is in charge. */
    private static final Set<Code> MENDED_IN_LIST = EnumSet.of(
            Code.STRUCTURE_INTROUVABLE,
            Code.ETABLISSEMENT_FERME,
            Code.GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE,
            Code.UAI_INVALIDE);

    private final ConstatTexts texts;
    private final Sollicitations sollicitations;

    EcoleWriter(ConstatTexts texts, Sollicitations sollicitations) {
        this.texts = texts;
        this.sollicitations = sollicitations;
    }

    /** The name of a school, fit for a subject. */
    static String nom(Resultat resultat) {
        String nom = Affichage.uneLigne(resultat.designation(), NAME);
        return nom.isEmpty() ? resultat.etablissement().siret().digits() : nom;
    }

    Vue.Ecole write(Signalement signalement, LocalDate jour) {
        Resultat resultat = signalement.resultat();
        String teinte = resultat.diagnostic().verdict().name().toLowerCase(Locale.ROOT);
        String demarche = Affichage.uneLigne(signalement.demarcheEnCours(), SENTENCE);
        return new Vue.Ecole(
                nom(resultat),
                identite(resultat),
                Textes.texte("verdict." + teinte),
                teinte,
                resultat.diagnostic().constats().stream()
                        .filter(constat -> TOLD.contains(constat.code().gravite()))
                        .map(constat -> probleme(constat, signalement, jour))
                        .toList(),
                regularises(signalement),
                resultat.annexe5().isPresent() ? demarche : "",
                demarche.isEmpty() ? demande(resultat) : null);
    }

    /** « Vif · SIRET … · UAI … », without what is not known. */
    static String identite(Resultat resultat) {
        List<String> parts = new ArrayList<>();
        String ville = Affichage.uneLigne(resultat.ville(), NAME);
        if (!ville.isEmpty()) {
            parts.add(ville);
        }
        parts.add(Textes.texte("siret", resultat.etablissement().siret().digits()));
        String uai = Affichage.uneLigne(resultat.etablissement().uai(), 20);
        if (!uai.isEmpty()) {
            parts.add(Textes.texte("uai", uai));
        }
        return String.join(" · ", parts);
    }

    private Vue.Probleme probleme(Constat constat, Signalement signalement, LocalDate jour) {
        Code code = constat.code();
        String queFaire = constat.annexe5() && !signalement.demarcheEnCours().isBlank()
                ? Textes.texte("en-cours")
                : texts.queFaire(constat, signalement.resultat().diagnostic());
        return new Vue.Probleme(
                texts.libelle(code),
                code.gravite().libelle(),
                code.gravite().name().toLowerCase(Locale.ROOT),
                etat(code, signalement),
                Affichage.uneLigne(texts.phrase(constat), SENTENCE),
                depuis(code, signalement, jour),
                texts.signification(code),
                MENDED_IN_LIST.contains(code) ? Textes.texte("liste", queFaire) : queFaire);
    }

    private static String etat(Code code, Signalement signalement) {
        if (signalement.isFor(code, Occasions.OUVERTURE)) {
            return Textes.texte("etat.nouveau");
        }
        if (signalement.isFor(code, Occasions.AGGRAVATION)) {
            return Textes.texte("etat.aggrave");
        }
        return signalement
                .episode(code)
                .flatMap(episode -> Occasions.firstTold(episode, signalement.dejaDits()))
                .map(told -> Textes.texte("etat.signale", Textes.enProse(told)))
                .orElse("");
    }

    private static String depuis(Code code, Signalement signalement, LocalDate jour) {
        return signalement
                .episode(code)
                .map(EpisodeSuivi::ouvertLe)
                .filter(ouvertLe -> ouvertLe.isBefore(jour))
                .map(ouvertLe -> Textes.texte("depuis", Textes.enProse(ouvertLe)))
                .orElse("");
    }

    private List<String> regularises(Signalement signalement) {
        return signalement.objets().stream()
                .filter(objet -> objet.occasion().equals(Occasions.RESOLUTION))
                .map(Objet::code)
                .distinct()
                .map(code -> Textes.texte("regularise", texts.libelle(code)))
                .toList();
    }

    private Vue.@Nullable Demande demande(Resultat resultat) {
        if (resultat.annexe5().isEmpty()) {
            return null;
        }
        Sollicitation request = sollicitations.of(resultat);
        return new Vue.Demande(
                Affichage.uneLigne(request.categorie(), SENTENCE),
                Affichage.uneLigne(request.sousCategorie(), SENTENCE),
                Affichage.uneLigne(request.titre(), SENTENCE),
                Affichage.lignes(request.description(), REQUEST));
    }
}
