package fr.academie.chorusaudit.input;

import java.util.List;
import java.util.stream.Collectors;

/** What the operator reads about a list as a whole. */
final class Messages {

    private Messages() {}

    static String unreadable(String nom, String pourquoi) {
        return "%s\u00A0: %s".formatted(nom, pourquoi);
    }

    static String noSiretColumn(String nom, List<String> vues) {
        String seen = vues.isEmpty() ? "aucun intitulé trouvé" : "trouvé\u00A0: " + quoted(vues);
        return "%s\u00A0: aucune colonne SIRET dans les %d premières lignes (%s). Nommez «\u00A0SIRET\u00A0» la colonne qui le contient."
                .formatted(nom, HeaderSearch.LAST_ROW, seen);
    }

    static String severalSiretColumns(String nom, String feuille, int numero, List<String> candidates) {
        return "%s\u00A0: plusieurs colonnes SIRET dans la feuille «\u00A0%s\u00A0», ligne %d (%s). Nommez «\u00A0SIRET\u00A0» celle des établissements à auditer."
                .formatted(nom, feuille, numero, quoted(candidates));
    }

    static String noRow(String nom) {
        return "%s\u00A0: aucune ligne exploitable, la liste ne contient que son en-tête. Ajoutez une ligne par établissement."
                .formatted(nom);
    }

    static String noUsableRow(String nom, long lues, List<String> motifs) {
        return "%s\u00A0: aucune ligne exploitable sur %s lue(s). %s"
                .formatted(nom, number(lues), String.join(" ", motifs));
    }

    static String rejected(String position, String motif) {
        return "%s\u00A0: %s".formatted(position, motif);
    }

    static String sheetWithoutHeader(String feuille) {
        return "Feuille «\u00A0%s\u00A0» laissée de côté\u00A0: pas de colonne SIRET dans ses %d premières lignes."
                .formatted(feuille, HeaderSearch.LAST_ROW);
    }

    static String chosenAmong(String feuille, List<String> autres) {
        return "Feuille «\u00A0%s\u00A0»\u00A0: colonne «\u00A0SIRET\u00A0» retenue, sans tenir compte de %s."
                .formatted(feuille, quoted(autres));
    }

    static String rowsAboveHeader(String feuille, int numero, long rows) {
        return "Feuille «\u00A0%s\u00A0»\u00A0: %s ligne(s) avec un SIRET au-dessus de l'en-tête (ligne %d) n'ont pas été lues."
                .formatted(feuille, number(rows), numero);
    }

    static String formulasWithoutValue(String feuille, long rows) {
        return "Feuille «\u00A0%s\u00A0»\u00A0: %s ligne(s) ne contiennent que des formules sans résultat. Si elles devraient montrer quelque chose, ouvrez le fichier dans Excel et enregistrez-le."
                .formatted(feuille, number(rows));
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map("«\u00A0%s\u00A0»"::formatted).collect(Collectors.joining(", "));
    }

    /** Thousands as French prose has them. */
    private static String number(long n) {
        return String.format(java.util.Locale.ROOT, "%,d", n).replace(',', '\u202F');
    }
}
