package fr.academie.chorusaudit.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Champ;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One fiche in every layout that a page arrives in: always the same facts. */
class PageLayoutsTest {

    private static final Map<Champ, String> EXPECTED = new EnumMap<>(Map.ofEntries(
            Map.entry(Champ.RAISON_SOCIALE, "VILLE ET LYCEE DES LILAS"),
            Map.entry(Champ.LIBELLE, "LYCEE DES LILAS"),
            Map.entry(Champ.NUMERO_RCS, "(vide)"),
            Map.entry(Champ.NUMERO_TVA, "(vide)"),
            Map.entry(Champ.TYPE_STRUCTURE, "Publique"),
            Map.entry(Champ.COURRIEL, "intendance@ac-exemple.fr"),
            Map.entry(Champ.STATUT, "ACTIF"),
            Map.entry(Champ.GESTIONNAIRE_PRINCIPAL, "DOMINIQUE PETIT"),
            Map.entry(Champ.NON_DIFFUSIBLE_INSEE, "non"),
            Map.entry(Champ.ADRESSE, "1 RUE DES LILAS"),
            Map.entry(Champ.COMPLEMENT_ADRESSE_1, "BP 31"),
            Map.entry(Champ.COMPLEMENT_ADRESSE_2, "(vide)"),
            Map.entry(Champ.CODE_POSTAL, "38000"),
            Map.entry(Champ.VILLE, "GRENOBLE CEDEX"),
            Map.entry(Champ.PAYS, "France"),
            Map.entry(Champ.TELEPHONE, "33 0400000000"),
            Map.entry(Champ.OPTION_EDI, "non"),
            Map.entry(Champ.OPTION_CODE_SERVICE, "oui")));

    private static final String[][] LEFT = {
        {"Type d'identifiant", "SIRET"},
        {"Identifiant", "19876543200010"},
        {"Raison Sociale", "VILLE ET LYCEE DES LILAS"},
        {"Libellé de la structure", "LYCEE DES LILAS"},
        {"Numéro RCS", ""},
        {"Numéro TVA intracommunautaire", ""},
        {"Type de structure", "Publique"},
        {"Adresse électronique", "intendance@ac-exemple.fr"},
        {"Statut", "ACTIF"},
        {"Gestionnaire principal", "DOMINIQUE PETIT"},
        {"Non diffusible INSEE", "[ ]"},
    };
    private static final String[][] RIGHT = {
        {"Adresse", "1 RUE DES LILAS"},
        {"Complément d'adresse 1", "BP 31"},
        {"Complément d'adresse 2", ""},
        {"Code postal", "38000"},
        {"Ville", "GRENOBLE CEDEX"},
        {"Pays", "France"},
        {"Téléphone", "33 0400000000"},
    };
    private static final String[][] OPTIONS = {
        {"L'entité peut recevoir des données via EDI", "[ ]"},
        {"Le code service doit être renseigné par le fournisseur", "[x]"},
    };

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of("label and value on one line", lines("%s %s\n", "%2$s %1$s\n")),
                Arguments.of("colons, boxes behind", lines("%s : %s\n", "%s : %s\n")),
                Arguments.of("value on the next line", lines("%s\n%s\n", "%s\n%s\n")),
                Arguments.of("blank lines between", lines("%s\n\n%s\n\n", "%2$s %1$s\n\n")),
                Arguments.of("tabs", lines("%s\t%s\n", "%2$s\t%1$s\n")),
                Arguments.of("semicolons", lines("%s ; %s\n", "%s ; %s\n")),
                Arguments.of("Markdown table", lines("| **%s** | %s |\n", "| %s | %s |\n")),
                Arguments.of("Markdown list", lines("* %s : %s\n", "- %2$s %1$s\n")),
                Arguments.of(
                        "box symbols",
                        lines("%s %s\n", "%2$s %1$s\n").replace("[ ]", "☐").replace("[x]", "☑")),
                Arguments.of("aligned with spaces", lines("%-50s%s\n", "%2$s %1$s\n")),
                Arguments.of("one line", lines("%s %s ", "%2$s %1$s ")),
                Arguments.of("two columns", twoColumns()),
                Arguments.of("CRLF", lines("%s %s\n", "%2$s %1$s\n").replace("\n", "\r\n")),
                Arguments.of("no-break spaces", lines("%s\u00a0: %s\n", "%2$s\u00a0%1$s\n")),
                Arguments.of(
                        "curly apostrophes", lines("%s %s\n", "%2$s %1$s\n").replace("'", "’")),
                Arguments.of("HTML paragraphs in text", html("<p>%s %s</p> ", "<p>%2$s %1$s</p>\n")),
                Arguments.of(
                        "HTML table", page(html("<tr><th>%s</th><td>%s</td></tr>", "<tr><td>%s</td><td>%s</td></tr>"))),
                Arguments.of("HTML list", page(html("<dt>%s</dt>\n<dd>%s</dd>\n", "<li>%2$s %1$s</li>"))),
                Arguments.of(
                        "HTML labels",
                        page(html(
                                "<div><label>%s</label><span>%s</span></div>", "<div><label>%2$s %1$s</label></div>"))),
                Arguments.of(
                        "HTML fields",
                        page(html(
                                        "<label>%s</label><input type=text value='%s' readonly>",
                                        "<div>%2$s<label>%1$s</label></div>")
                                .replace("Type d'", "Type d&#39;"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void readsSameFactsFromEveryLayout(String layout, String page, @TempDir Path folder) {
        Atelier atelier = new Atelier(folder);
        atelier.fiche("page.txt", page);
        FichierImporte file = atelier.importOne();
        assertThat(file.refus()).as(layout).isEmpty();
        assertThat(file.remarque()).as(layout).isEmpty();
        Map<Champ, String> read = new EnumMap<>(Champ.class);
        EXPECTED.keySet().forEach(champ -> read.put(champ, atelier.lilas(champ)));
        assertThat(read).as(layout).isEqualTo(EXPECTED);
    }

    private static String lines(String field, String box) {
        StringBuilder page = new StringBuilder();
        append(page, LEFT, field, box);
        page.append("Adresse postale\n");
        append(page, RIGHT, field, box);
        page.append("Paramètres structure publique\nOptions\n");
        append(page, OPTIONS, field, box);
        return page.toString();
    }

    private static String html(String field, String box) {
        return lines(field, box)
                .replace("Adresse postale\n", "<p>Adresse postale</p>")
                .replace("Paramètres structure publique\nOptions\n", "<h2>Options</h2>")
                .replace("[ ]", "<input type=\"checkbox\"/>")
                .replace("[x]", "<input type=\"checkbox\" checked=\"\" />");
    }

    private static String page(String body) {
        return "<!DOCTYPE html>\n<html><head><title>Statut INACTIF</title></head><body><table>" + body
                + "</table></body></html>";
    }

    private static String twoColumns() {
        StringBuilder page = new StringBuilder("Informations générales\tAdresse postale\n");
        for (int i = 0; i < LEFT.length; i++) {
            String right = i < RIGHT.length ? RIGHT[i][0] + " " + RIGHT[i][1] : "";
            page.append(LEFT[i][0] + " " + LEFT[i][1] + "\t" + right + "\n");
        }
        append(page, OPTIONS, "", "%2$s %1$s\n");
        return page.toString();
    }

    private static void append(StringBuilder page, String[][] fields, String field, String box) {
        for (String[] pair : fields) {
            page.append(String.format(pair[1].startsWith("[") ? box : field, pair[0], pair[1]));
        }
    }
}
