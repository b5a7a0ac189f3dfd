package fr.academie.chorusaudit.sample;

import java.util.List;

/** A row of the lists of attached users. */
record Utilisateur(Agent agent, String role, String compte, String rattachement) {

    static final String GESTIONNAIRE = "Gestionnaire principal";
    private static final String SIMPLE = "Utilisateur";
    private static final String VALIDEE = "validée";

    static final List<Object> COLONNES = List.of(
            "siret", "nom", "prenom", "courriel", "role", "statut_compte", "statut_rattachement", "date_consultation");

    static Utilisateur gestionnaire(Agent agent, String compte) {
        return new Utilisateur(agent, GESTIONNAIRE, compte, VALIDEE);
    }

    static Utilisateur active(Agent agent) {
        return new Utilisateur(agent, SIMPLE, "actif", VALIDEE);
    }

    static Utilisateur secondary(Agent agent) {
        return new Utilisateur(agent, "Gestionnaire secondaire", "actif", VALIDEE);
    }

    static Utilisateur gone(Agent agent) {
        return new Utilisateur(agent, SIMPLE, "inactif", VALIDEE);
    }

    Utilisateur withRattachement(String other) {
        return new Utilisateur(agent, role, compte, other);
    }

    List<Object> row(Situation situation) {
        return List.of(
                situation.ecole().siret(),
                agent.nom(),
                agent.prenom(),
                agent.courriel(),
                role,
                compte,
                rattachement,
                situation.date());
    }
}
