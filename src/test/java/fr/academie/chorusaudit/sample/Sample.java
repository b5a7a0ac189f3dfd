package fr.academie.chorusaudit.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The committed sample: 120 schools, everything that can be found without asking Chorus Pro, and a messy list. */
final class Sample {

    static final int ECOLES = 120;

    /** Rows of the list that are not audited, as {@link ListeWorkbook} writes them. */
    static final int DOUBLONS = 4;

    /** One of each kind, and a header repeated. */
    static final int REJETS = Rebut.values().length + 1;

    private static final long SEED = 2026;

    /** Two schools of the list whose UAI bears the wrong letter. */
    private static final Set<Integer> UAI_FAUX = Set.of(27, 76);

    private Sample() {}

    static List<Situation> situations() {
        Random random = new Random(SEED);
        List<Cas> cas = new ArrayList<>();
        for (Cas each : Cas.values()) {
            cas.addAll(Collections.nCopies(each.ecoles(), each));
        }
        Collections.shuffle(cas, random);
        List<Situation> situations = new ArrayList<>();
        for (int n = 0; n < ECOLES; n++) {
            situations.add(Situation.of(Ecoles.of(n), cas.get(n), random));
        }
        return List.copyOf(situations);
    }

    static String uaiEcrit(Ecole ecole) {
        return isUaiFaux(ecole) ? ecole.uaiFaux() : ecole.uai();
    }

    private static boolean isUaiFaux(Ecole ecole) {
        return UAI_FAUX.stream().anyMatch(n -> Ecoles.of(n).siret().equals(ecole.siret()));
    }

    /** Writes the folder {@code input/} of a fresh installation. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Situation> situations = situations();
        ListeWorkbook.write(situations, folder.resolve("etablissements.xlsx"));
        List<Situation> onPages = onPages(situations);
        writePages(onPages, folder.resolve("fiches/pages"));
        for (String format : List.of("xlsx", "csv")) {
            List<Situation> part = situations.stream()
                    .filter(s -> s.cas() != Cas.JAMAIS_CONSULTEE)
                    .filter(s -> s.ecole().departement().equals("Aubre") == format.equals("xlsx"))
                    .toList();
            String name = format.equals("xlsx") ? "aubre.xlsx" : "monde-et-lys.csv";
            writeFiches(
                    part.stream().filter(s -> !onPages.contains(s)).toList(), folder.resolve("fiches/extrait-" + name));
            writeUsers(part, folder.resolve("rattachements/utilisateurs-" + name));
        }
    }

    /** The first school of some cases comes as a page instead of a row: none whose day matters, as pages bear none. */
    private static List<Situation> onPages(List<Situation> situations) {
        List<Situation> onPages = new ArrayList<>(situations.stream()
                .filter(s -> s.cas() == Cas.CONFORME)
                .limit(3)
                .toList());
        for (Cas cas : List.of(Cas.GESTIONNAIRE_ET_COURRIEL_VIDES, Cas.GESTIONNAIRE_VIDE, Cas.COURRIEL_AILLEURS)) {
            situations.stream().filter(s -> s.cas() == cas).findFirst().ifPresent(onPages::add);
        }
        return onPages;
    }

    private static void writePages(List<Situation> situations, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < situations.size(); i++) {
            Situation situation = situations.get(i);
            String name = situation.ecole().uai();
            switch (i % 3) {
                case 0 -> Files.writeString(folder.resolve(name + ".txt"), PortalPage.lines(situation));
                case 1 -> Files.writeString(folder.resolve(name + ".html"), PortalPage.html(situation));
                default -> Files.writeString(folder.resolve(name + ".txt"), PortalPage.tabs(situation));
            }
        }
    }

    private static void writeFiches(List<Situation> situations, Path file) throws IOException {
        boolean isCsv = file.toString().endsWith(".csv");
        try (Table table = Table.create(file, isCsv ? FicheRow.COLONNES : FicheRow.LIBELLES)) {
            for (Situation situation : situations) {
                table.row(FicheRow.of(situation));
            }
        }
    }

    private static void writeUsers(List<Situation> situations, Path file) throws IOException {
        try (Table table = Table.create(file, Utilisateur.COLONNES)) {
            for (Situation situation : situations) {
                for (Utilisateur utilisateur : situation.utilisateurs()) {
                    table.row(utilisateur.row(situation));
                }
            }
        }
    }

    /** What an audit on 24/11/2026 must find, with the domain {@link Ecole#DOMAINE} configured: siret;verdict;codes. */
    static String expected() {
        Map<String, String> lines = new TreeMap<>();
        for (Situation situation : situations()) {
            String codes = situation.cas().codes();
            if (isUaiFaux(situation.ecole())) {
                codes = codes.isEmpty() ? "UAI_INVALIDE" : codes + " | UAI_INVALIDE";
            }
            String siret = situation.ecole().siret();
            lines.put(siret, String.join(";", siret, situation.cas().verdict(), codes));
        }
        return "siret;verdict;codes\n" + String.join("\n", lines.values()) + "\n";
    }
}
