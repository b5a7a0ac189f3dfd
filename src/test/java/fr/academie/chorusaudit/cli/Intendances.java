package fr.academie.chorusaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An installation whose schools have lost their gestionnaire principal, so that each intendance is owed a mail. */
final class Intendances {

    private Intendances() {}

    /** Writes the list, the fiches and the settings; school {@code i} is written to at {@code i<n>@ac-x.example}. */
    static Shell install(Shell shell, int schools, int port, String... settings) {
        List<String> sirets =
                IntStream.range(0, schools).mapToObj(Intendances::siret).toList();
        StringBuilder list = new StringBuilder("SIRET;Nom;Courriel intendance\n");
        StringBuilder fiches =
                new StringBuilder("siret;raison_sociale;gestionnaire_principal;statut;date_consultation\n");
        for (int i = 0; i < schools; i++) {
            list.append(sirets.get(i))
                    .append(";Collège Éluard ")
                    .append(i)
                    .append(";i")
                    .append(i)
                    .append("@ac-x.example\n");
            fiches.append(sirets.get(i)).append(";COLLEGE ").append(i).append(";;ACTIF;2026-11-20\n");
        }
        eve(shell);
        shell.write("input/etablissements.xlsx", list.toString());
        shell.write("input/fiches/fiches.csv", fiches.toString());
        settings(shell, port, settings);
        return shell;
    }

    /** The first night of the mails waits for somebody's word: here it found nothing, and somebody gave it. */
    private static void eve(Shell shell) {
        shell.write("input/etablissements.xlsx", "SIRET;Nom\n" + siret(999_999) + ";Collège\n");
        settings(shell, 1);
        for (String mode : List.of("envoi", "simulation")) {
            shell.type("audit", "--date", "2026-11-23", "--mail", mode, "--rerun");
        }
        shell.type("confirmer");
    }

    static void settings(Shell shell, int port, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        for (String usual : List.of("par-minute: 1000", "maximum-par-execution: 1000")) {
            if (all.stream().noneMatch(setting -> setting.startsWith(usual.substring(0, usual.indexOf(':'))))) {
                all.add(usual);
            }
        }
        shell.write("config/application.yml", """
                spring.mail:
                  host: 127.0.0.1
                  port: %d
                  properties:
                    mail.smtp.timeout: 700
                chorus-audit.historique.frein-minimum: 100000
                chorus-audit.courriels:
                  mode: envoi
                  expediteur: audit@ac-x.example
                  contact: la DSI, poste 1234
                  authenticite: Ce message est annoncé sur l’intranet.
                  domaines-autorises: ac-x.example
                %s
                """.formatted(
                        port, String.join("\n", all).indent(2)));
    }

    /** A well-formed number of a school that does not exist. */
    static String siret(int i) {
        String digits = "19%07d0001".formatted(9_000_000 + i);
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int weighted = (digits.charAt(place) - '0') * (place % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
