package fr.academie.chorusaudit.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * All that the files of the sample say of one school.
 *
 * @param gestionnaire named on the fiche, unless the case says otherwise
 * @param enPoste as the list of schools has it, may be empty
 * @param date when somebody looked at the portal
 */
record Situation(
        Ecole ecole, Cas cas, Agent gestionnaire, String enPoste, List<Utilisateur> utilisateurs, LocalDate date) {

    static Situation of(Ecole ecole, Cas cas, Random random) {
        Agent gestionnaire = Agent.draw(random);
        Agent other = Agent.drawOtherThan(gestionnaire, random);
        Agent third = Agent.drawOtherThan(other, random);
        while (third.nom().equals(gestionnaire.nom())) {
            third = Agent.drawOtherThan(other, random);
        }
        return new Situation(
                ecole,
                cas,
                gestionnaire,
                enPoste(cas, gestionnaire, other, random),
                utilisateurs(cas, gestionnaire, other, third),
                date(cas, random));
    }

    private static String enPoste(Cas cas, Agent gestionnaire, Agent other, Random random) {
        int forme = random.nextInt(6);
        if (cas.isAutrePersonne()) {
            return other.ecritAutrement(forme);
        }
        return forme < 4 ? gestionnaire.ecritAutrement(forme) : "";
    }

    private static List<Utilisateur> utilisateurs(Cas cas, Agent gestionnaire, Agent other, Agent third) {
        Utilisateur second = Utilisateur.active(other);
        Utilisateur last = Utilisateur.secondary(third);
        if (cas.isGestionnaireVide()) {
            return cas == Cas.PERSONNE_SELON_LA_FICHE ? List.of() : List.of(second, last);
        }
        return switch (cas) {
            case CONFORME_SANS_LISTE_D_UTILISATEURS, COMPTE_NON_RELEVE, JAMAIS_CONSULTEE -> List.of();
            case GESTIONNAIRE_NON_LISTE, GESTIONNAIRE_NON_RELEVE -> List.of(second, last);
            case UN_SEUL_UTILISATEUR ->
                List.of(Utilisateur.gestionnaire(gestionnaire, "actif"), Utilisateur.gone(other));
            case GESTIONNAIRE_INACTIF -> List.of(Utilisateur.gestionnaire(gestionnaire, "inactif"), second, last);
            case GESTIONNAIRE_BLOQUE -> List.of(Utilisateur.gestionnaire(gestionnaire, "bloqué"), second, last);
            case PERSONNE_SELON_LA_LISTE ->
                List.of(Utilisateur.gestionnaire(gestionnaire, "inactif"), second.withRattachement("désactivée"));
            case CONTRADICTION ->
                List.of(
                        Utilisateur.gestionnaire(gestionnaire, "actif").withRattachement("désactivée"),
                        Utilisateur.gone(other));
            default -> List.of(Utilisateur.gestionnaire(gestionnaire, "actif"), second, last);
        };
    }

    private static LocalDate date(Cas cas, Random random) {
        LocalDate first = switch (cas) {
            case FICHE_D_IL_Y_A_PLUS_D_UN_AN, AUTRE_PERSONNE_ET_FICHE_ANCIENNE -> LocalDate.of(2025, 9, 15);
            case FICHE_D_AVANT_LA_RENTREE -> LocalDate.of(2026, 3, 2);
            default -> LocalDate.of(2026, 10, 5);
        };
        return first.plusDays(random.nextInt(46));
    }
}
