package fr.academie.chorusaudit.annuaire;

import fr.academie.chorusaudit.structure.Siret;
import java.util.ArrayList;
import java.util.List;

/** An invented directory of schools, under the header of the real one, shortened. */
public final class AnnuaireCsv {

    private static final String HEADER = "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;"
            + "Statut_public_prive;Adresse_1;Code postal;Nom_commune;Code_departement;Code_academie;Mail;SIREN_SIRET;"
            + "Libelle_departement;Libelle_academie;etat;ministere_tutelle;etablissement_mere";

    private final List<String> lines = new ArrayList<>(List.of("\uFEFF" + HEADER));

    /** The invented UAI of a school of a département, {@code 38} for instance. */
    public static String uai(int departement, int number) {
        int digits = departement * 10_000 + number;
        return "0" + String.format("%06d", digits) + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(digits % 23);
    }

    /** The invented SIRET of the same school. */
    public static String siret(int departement, int number) {
        String start = "19" + departement + String.format("%05d", number) + "0001";
        for (char key = '0'; key <= '9'; key++) {
            if (Siret.parse(start + key).isPresent()) {
                return start + key;
            }
        }
        throw new IllegalStateException();
    }

    /** A public collège that is open, in the académie of Grenoble (38, 73) or Lyon (69). */
    public AnnuaireCsv college(int departement, int number) {
        return school(departement, number, "Collège", "Public", "OUVERT");
    }

    /** Any school. */
    public AnnuaireCsv school(int departement, int number, String type, String statut, String etat) {
        return row(uai(departement, number), siret(departement, number), departement, number, type, statut, etat, "");
    }

    /** A row with a UAI and a SIRET of its own choice, part of the school {@code mere} unless that is empty. */
    public AnnuaireCsv row(
            String uai,
            String siret,
            int departement,
            int number,
            String type,
            String statut,
            String etat,
            String mere) {
        boolean isLyon = departement == 69;
        String libelle = isLyon ? "Rhône" : departement == 38 ? "Isère" : "Savoie";
        lines.add(String.join(
                ";",
                uai,
                type + " n° " + number,
                type,
                statut,
                "1 rue des Écoles",
                departement + "000",
                "Commune-" + number,
                "0" + departement,
                isLyon ? "10" : "08",
                "ce." + uai + "@ac-exemple.example",
                siret,
                libelle,
                isLyon ? "Lyon" : "Grenoble",
                etat,
                "MINISTERE DE L'EDUCATION NATIONALE",
                mere));
        return this;
    }

    /** The file's text. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }
}
