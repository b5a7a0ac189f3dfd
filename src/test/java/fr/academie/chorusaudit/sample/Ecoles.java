package fr.academie.chorusaudit.sample;

/** The schools of the invented académie de Valmonde, each made from its number alone. */
final class Ecoles {

    /** The school whose SIRET starts with two zeros, which a spreadsheet loses; its gestionnaire is inactive. */
    private static final int WITH_LEADING_ZEROS = 107;

    private static final String[] NATURES = {
        "Collège",
        "Collège",
        "Collège",
        "Lycée général et technologique",
        "Collège",
        "Lycée professionnel",
        "Collège",
        "Collège",
        "Lycée polyvalent",
        "Collège"
    };
    private static final String[] NOMS = {
        "Marie Curie",
        "des Trois Rivières",
        "Joséphine Baker",
        "du Val d'Aubre",
        "Aimé Césaire",
        "Simone Veil",
        "de la Source",
        "Émilie du Châtelet",
        "Jean Moulin",
        "Les Hautes Vignes",
        "Louise Michel",
        "Victor Schœlcher",
        "de l'Étang-Neuf",
        "Germaine Tillion",
        "Léopold Sédar Senghor",
        "George Sand",
        "Pré-aux-Clercs",
        "Sophie Germain",
        "Alphonse Daudet",
        "Rosa Parks",
        "du Pont-Vieux",
        "Katherine Johnson",
        "Jules Ferry"
    };
    private static final String[] VILLES = {
        "Valmonde", "Aubrelac", "Bréhonne", "Montsérac-le-Haut", "Saint-Orvain", "La Roche-Mélive",
                "L'Hermitière-sur-Aubre",
        "Cressanges-les-Prés", "Ouzilly-Nord", "Vernelle", "Port-Galène", "Châtelnoir", "Œuvrelle", "Sainte-Ildaine",
        "Marvaux", "Quincerol", "Dampvallon"
    };

    private Ecoles() {}

    static Ecole of(int n) {
        boolean north = n % 2 == 0;
        String code = north ? "096" : "098";
        String prefixe = n == WITH_LEADING_ZEROS ? "0098" : "19" + code.substring(1);
        String ville = VILLES[n % VILLES.length];
        String nature = n % 60 == 59 ? "EREA" : NATURES[n % NATURES.length];
        return new Ecole(
                Ecole.siret(prefixe, n / 2),
                Ecole.uai(code, n / 2),
                nature + " " + NOMS[n % NOMS.length],
                ville,
                "%s%03d".formatted(code.substring(1), 10 * (n % VILLES.length)),
                north ? "Aubre" : "Monde-et-Lys",
                "Lycée " + NOMS[n / 24 % NOMS.length] + ", " + VILLES[n / 24 % VILLES.length]);
    }
}
