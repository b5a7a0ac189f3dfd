package fr.academie.chorusaudit.referentiel;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a template.
 *
 * @param nom the canonical header
 * @param choix the values of its list, empty when any text may be written
 */
record ModeleColonne(String nom, List<String> choix, String explication, String exemple) {

    ModeleColonne {
        choix = List.copyOf(choix);
    }

    static ModeleColonne text(String nom, String explication, String exemple) {
        return new ModeleColonne(nom, List.of(), explication, exemple);
    }

    /** A column with a list of values, cut by bars. */
    static ModeleColonne list(String nom, String explication, String choix) {
        List<String> values = Arrays.asList(choix.split("\\|", -1));
        return new ModeleColonne(nom, values, explication, values.get(0));
    }
}
