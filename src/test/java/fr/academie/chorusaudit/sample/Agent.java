package fr.academie.chorusaudit.sample;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;

/** An invented person. */
record Agent(String prenom, String nom) {

    private static final String[] PRENOMS = {
        "Camille", "Fatoumata", "Jean-Pierre", "Nathalie", "Karim", "Élodie", "Thi Mai", "Sébastien", "Aïcha", "Loïc",
        "Inès", "Mamadou", "Françoise", "Mehmet", "Chloé", "Rakoto", "Béatrice", "Youssef", "Anne-Laure", "Tiago",
        "Gwenaëlle", "Ousmane", "Clémence", "Dominique", "Nour", "Maëlle"
    };
    private static final String[] NOMS = {
        "MARTIN", "N'DIAYE", "LE GOFF", "BENALI", "D'ANGELO", "GARCIA-LOPEZ", "KOWALSKI", "NGUYEN", "LÉVÊQUE", "HADDAD",
        "ÇELIK", "DA SILVA", "TRAORÉ", "ROUSSEAU", "BERNARD", "COHEN", "RANDRIA", "MEYER", "DELACROIX", "KONÉ",
        "PETITJEAN", "OULD AHMED", "FERREIRA", "GUILLOU", "ZIEGLER", "MOREAU", "DIALLO", "CASTAGNÈDE", "VANDENBERGHE"
    };

    static Agent draw(Random random) {
        return new Agent(PRENOMS[random.nextInt(PRENOMS.length)], NOMS[random.nextInt(NOMS.length)]);
    }

    /** Somebody who bears none of the names of {@code other}. */
    static Agent drawOtherThan(Agent other, Random random) {
        Agent agent = draw(random);
        while (agent.nom.equals(other.nom) || agent.prenom.equals(other.prenom)) {
            agent = draw(random);
        }
        return agent;
    }

    String nomComplet() {
        return prenom + " " + nom;
    }

    /** The same name as different offices write it. */
    String ecritAutrement(int forme) {
        return switch (forme % 4) {
            case 0 -> nomComplet();
            case 1 -> nom + " " + prenom;
            case 2 ->
                Normalizer.normalize(nomComplet(), Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}+", "")
                        .toUpperCase(Locale.ROOT);
            default -> "M. " + prenom + " " + nom;
        };
    }

    String courriel() {
        String local = Normalizer.normalize(prenom + "." + nom, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replaceAll("[' ]", "-")
                .toLowerCase(Locale.ROOT);
        return local + "@" + Ecole.DOMAINE;
    }
}
