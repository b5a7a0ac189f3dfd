package fr.academie.chorusaudit.annuaire;

import static fr.academie.chorusaudit.annuaire.AnnuaireCsv.siret;
import static fr.academie.chorusaudit.annuaire.AnnuaireCsv.uai;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.annuaire.Ecart.Nature;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.Siret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoupementTest {

    private static final AnnuaireProperties LIST_TELLS = new AnnuaireProperties(null, "", List.of());

    @TempDir
    private Path folder;

    private final AnnuaireCsv csv = new AnnuaireCsv();
    private final Recoupement recoupement = new Recoupement();

    @Test
    void listsThePublicSchoolsOfTheDepartementThatTheListLacks() throws IOException {
        list(38, 1);
        csv.college(38, 1)
                .college(38, 2)
                .school(38, 3, "Lycée", "Public", "OUVERT")
                .school(38, 4, "EREA", "Public", "OUVERT")
                .school(38, 5, "Ecole", "Public", "OUVERT")
                .school(38, 6, "Collège", "Privé", "OUVERT")
                .school(38, 7, "Collège", "Public", "FERME")
                .college(73, 8)
                .college(69, 9);
        read();

        Recoupement.Absents absents = recoupement.absents(LIST_TELLS);

        assertThat(absents.ecarts()).extracting(Ecart::uai).containsExactly(uai(38, 2), uai(38, 3), uai(38, 4));
        assertThat(absents.territoire()).isEqualTo("département\u00a0: Isère (d’après la liste)");
    }

    @Test
    void looksInTheWholeAcademieOnceTheListHasSchoolsInSeveralOfItsDepartements() throws IOException {
        list(38, 1);
        list(73, 2);
        csv.college(38, 1).college(73, 2).college(73, 3).college(69, 4);
        read();

        Recoupement.Absents absents = recoupement.absents(LIST_TELLS);

        assertThat(absents.territoire()).isEqualTo("académie\u00a0: Grenoble (d’après la liste)");
        assertThat(absents.ecarts()).extracting(Ecart::uai).containsExactly(uai(73, 3));
    }

    @Test
    void letsNoStraySchoolBringItsDepartementAlong() throws IOException {
        for (int n = 1; n <= 11; n++) {
            list(38, n);
            csv.college(38, n);
        }
        list(69, 1);
        csv.college(69, 1).college(69, 2);
        read();

        assertThat(recoupement.absents(LIST_TELLS).ecarts()).isEmpty();
    }

    @Test
    void looksWhereTheSettingsSay() throws IOException {
        list(38, 1);
        csv.college(38, 1).college(38, 2).college(73, 3).college(69, 4);
        read();

        assertThat(absents(new AnnuaireProperties(null, "Académie de Grenoble", List.of())))
                .containsExactly(uai(38, 2), uai(73, 3));
        assertThat(absents(new AnnuaireProperties(null, "", List.of("073", "Rhône"))))
                .containsExactly(uai(69, 4), uai(73, 3));
        assertThat(recoupement
                        .absents(new AnnuaireProperties(null, "Rouen", List.of()))
                        .remarque())
                .contains("Rouen", "chorus-audit.annuaire");
    }

    @Test
    void takesASchoolForListedByItsSiretOrByItsUai() throws IOException {
        recoupement.addListe(siret(38, 1), "");
        recoupement.addListe("", uai(38, 2).toLowerCase(java.util.Locale.ROOT));
        csv.college(38, 1).college(38, 2);
        csv.row(uai(38, 3), siret(38, 1), 38, 3, "Lycée", "Public", "OUVERT", "");
        csv.row(uai(38, 4), "", 38, 4, "Collège", "Public", "OUVERT", uai(38, 1));
        read();

        assertThat(absents(LIST_TELLS))
                .as("a cité scolaire shares its SIRET, a section has none")
                .isEmpty();
    }

    @Test
    void saysWhichSchoolsOfTheListAreClosedOrPrivate() throws IOException {
        for (int n = 1; n <= 4; n++) {
            list(38, n);
        }
        csv.school(38, 1, "Collège", "Public", "FERME")
                .school(38, 2, "Lycée", "Privé", "OUVERT")
                .school(38, 3, "Collège", "Public", "A FERMER")
                .school(38, 4, "Collège", "Public", "FERME");
        csv.row(uai(38, 5), siret(38, 4), 38, 5, "Lycée", "Public", "OUVERT", "");
        read();

        assertThat(nature(1)).isEqualTo(Nature.FERME);
        assertThat(nature(2)).isEqualTo(Nature.PRIVE);
        assertThat(nature(3)).isNull();
        assertThat(nature(4)).as("another row with this SIRET is open").isNull();
        assertThat(nature(9)).as("the directory does not know it").isNull();
    }

    @Test
    void completesWhatTheListLeavesBlankAndNothingElse() throws IOException {
        list(38, 1);
        csv.college(38, 1);
        read();

        assertThat(recoupement.complements(etablissement(siret(38, 1), "", "", "")))
                .isEqualTo(Map.of(
                        Complement.UAI, uai(38, 1), Complement.NOM, "Collège n° 1", Complement.VILLE, "Commune-1"));
        assertThat(recoupement.complements(etablissement(siret(38, 1), "0380009X", "Mon collège", "")))
                .containsOnlyKeys(Complement.VILLE);
    }

    @Test
    void completesNothingOnWhichTheSchoolsOfASiretDiffer() throws IOException {
        list(38, 1);
        csv.college(38, 1);
        csv.row(uai(38, 2), siret(38, 1), 38, 2, "Lycée", "Public", "OUVERT", "");
        read();

        assertThat(recoupement.complements(etablissement(siret(38, 1), "", "", "")))
                .isEmpty();
    }

    @Test
    void reportsBadRowsAndRefusesAnotherFile() throws IOException {
        csv.row("0380001Z", siret(38, 1), 38, 1, "Collège", "Public", "OUVERT", "");
        csv.row(uai(38, 2), "193800020001", 38, 2, "Collège", "Public", "OUVERT", "");
        AnnuaireReader.Lecture lecture = read();

        assertThat(lecture.isComplete()).isTrue();
        assertThat(lecture.fichier().lignes()).isEqualTo(1);
        assertThat(lecture.fichier().refus())
                .extracting(refus -> refus.position())
                .containsExactly("ligne 2", "ligne 3");
        Path other = Files.writeString(folder.resolve("autre.csv"), "SIRET;UAI\n19382780500014;0382780R\n");
        assertThat(AnnuaireReader.read(other, ZoneOffset.UTC, school -> {}))
                .satisfies(refused -> assertThat(refused.isComplete()).isFalse())
                .satisfies(refused -> assertThat(refused.fichier().remarque()).contains("type_etablissement"));
    }

    private void list(int departement, int number) {
        recoupement.addListe(siret(departement, number), uai(departement, number));
    }

    private AnnuaireReader.Lecture read() throws IOException {
        Path file = Files.writeString(folder.resolve("annuaire.csv"), csv.text());
        return AnnuaireReader.read(file, ZoneOffset.UTC, recoupement::addAnnuaire);
    }

    private List<String> absents(AnnuaireProperties properties) {
        return recoupement.absents(properties).ecarts().stream()
                .map(Ecart::uai)
                .sorted()
                .toList();
    }

    private @org.jspecify.annotations.Nullable Nature nature(int number) {
        return recoupement
                .horsPerimetre(etablissement(siret(38, number), "", "", ""), "Feuil1!2")
                .map(Ecart::nature)
                .orElse(null);
    }

    private static Etablissement etablissement(String siret, String uai, String nom, String ville) {
        return new Etablissement(new Siret(siret), false, uai, nom, ville, "", "", "", "");
    }
}
