package fr.academie.chorusaudit.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * An académie of any size, for measures: one pass, nothing kept in memory.
 *
 * @param ecoles how many schools; a destroyed SIRET and a duplicate come on top every 500 rows
 * @param known which share has a fiche and users, from 0 to 1
 * @param listFormat {@code xlsx} or {@code csv}
 * @param fichesFormat {@code xlsx} or {@code csv}, of the fiches and users
 */
record BigSample(int ecoles, long seed, double known, String listFormat, String fichesFormat) {

    private static final int NOISE_EVERY = 500;

    private static final List<Object> LISTE = List.of(
            "SIRET",
            "UAI",
            "Nom_etablissement",
            "Ville",
            "Département",
            "Courriel de l'intendance",
            "Gestionnaire en poste",
            "Agence comptable");

    void write(Path folder) throws IOException {
        Random random = new Random(seed);
        List<Cas> cas = new ArrayList<>();
        for (Cas each : Cas.values()) {
            cas.addAll(Collections.nCopies(each == Cas.JAMAIS_CONSULTEE ? 0 : each.ecoles(), each));
        }
        try (Table liste = Table.create(folder.resolve("etablissements." + listFormat), LISTE);
                Table fiches = Table.create(folder.resolve("fiches/extrait." + fichesFormat), FicheRow.COLONNES);
                Table users = Table.create(
                        folder.resolve("rattachements/utilisateurs." + fichesFormat), Utilisateur.COLONNES)) {
            for (int n = 0; n < ecoles; n++) {
                Situation situation = Situation.of(Ecoles.of(n), cas.get(random.nextInt(cas.size())), random);
                liste.row(listRow(situation, situation.ecole().siret()));
                if (n % NOISE_EVERY == NOISE_EVERY - 1) {
                    liste.row(listRow(situation, situation.ecole().siret()));
                    liste.row(listRow(situation, "1,99610E+13"));
                }
                if (random.nextDouble() < known) {
                    fiches.row(FicheRow.of(situation));
                    for (Utilisateur utilisateur : situation.utilisateurs()) {
                        users.row(utilisateur.row(situation));
                    }
                }
            }
        }
    }

    private static List<Object> listRow(Situation situation, String siret) {
        Ecole ecole = situation.ecole();
        return List.of(
                siret,
                ecole.uai(),
                ecole.nom(),
                ecole.ville(),
                ecole.departement(),
                ecole.courriel(),
                situation.enPoste(),
                ecole.agenceComptable());
    }
}
