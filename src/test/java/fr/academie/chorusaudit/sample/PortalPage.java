package fr.academie.chorusaudit.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A fiche as somebody pasted or saved it from the portal: labels and values, in the layouts that browsers give. */
final class PortalPage {

    private static final String ADDRESS = "Adresse postale";

    private PortalPage() {}

    /** Every label on a line, its value on the next, nothing where the field is empty. */
    static String lines(Situation situation) {
        List<String> lines = new ArrayList<>(List.of("Informations générales"));
        fields(situation).forEach((label, value) -> {
            lines.add(label);
            if (!value.isEmpty()) {
                lines.add(value);
            }
        });
        lines.addAll(options(situation));
        return String.join("\n", lines) + "\n";
    }

    /** Label and value on one line, as a table pasted into a text editor. */
    static String tabs(Situation situation) {
        List<String> lines = new ArrayList<>(List.of("Informations générales\t" + ADDRESS));
        fields(situation).forEach((label, value) -> {
            if (!label.equals(ADDRESS)) {
                lines.add(label + "\t" + value);
            }
        });
        lines.addAll(options(situation));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** The page as a browser saves it, with a script that nobody should keep. */
    static String html(Situation situation) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="fr">
                <head>
                <meta charset="utf-8">
                <title>Gérer une structure</title>
                <script>var jeton = "exemple-sans-valeur";</script>
                </head>
                <body>
                <h2>Informations générales</h2>
                """);
        fields(situation)
                .forEach((label, value) -> html.append(
                        label.equals(ADDRESS)
                                ? "<h2>" + ADDRESS + "</h2>\n"
                                : "<div><label>%s</label> <span>%s</span></div>\n"
                                        .formatted(escape(label), escape(value))));
        html.append("<h2>Paramètres structure publique</h2>\n<ul>\n");
        for (String option : options(situation)) {
            if (option.startsWith("[")) {
                html.append("<li><input type=\"checkbox\"%s> %s</li>\n"
                        .formatted(option.startsWith("[x]") ? " checked" : "", escape(option.substring(4))));
            }
        }
        return html.append("</ul>\n</body>\n</html>\n").toString();
    }

    private static Map<String, String> fields(Situation situation) {
        Ecole ecole = situation.ecole();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Type d'identifiant", "SIRET");
        fields.put("Identifiant", ecole.siret());
        fields.put("Raison Sociale", FicheRow.raisonSociale(ecole));
        fields.put("Libellé de la structure", FicheRow.raisonSociale(ecole));
        fields.put("Numéro RCS", "");
        fields.put("Numéro TVA intracommunautaire", "");
        fields.put("Type de structure", "Publique");
        fields.put("Adresse électronique", FicheRow.courriel(situation));
        fields.put("Statut", situation.cas().isInactive() ? "INACTIF" : "ACTIF");
        fields.put("Gestionnaire principal", FicheRow.gestionnaire(situation));
        fields.put(ADDRESS, "");
        fields.put("Adresse", FicheRow.adresse(ecole));
        fields.put("Complément d'adresse 1", "");
        fields.put("Complément d'adresse 2", "");
        fields.put("Code postal", ecole.codePostal());
        fields.put("Ville", ecole.ville().toUpperCase(Locale.FRENCH));
        fields.put("Pays", "France");
        fields.put("Téléphone", FicheRow.telephone(ecole));
        return fields;
    }

    private static List<String> options(Situation situation) {
        return List.of(
                "[ ] Non diffusible INSEE",
                "Paramètres structure publique",
                "Options",
                "[ ] L'entité peut recevoir des données via EDI",
                (situation.ecole().isCollege() ? "[ ]" : "[x]")
                        + " Le code service doit être renseigné par le fournisseur",
                "[ ] Le numéro d'engagement doit être renseigné par le fournisseur",
                "[ ] Le numéro d'engagement ou le code service est obligatoire");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
