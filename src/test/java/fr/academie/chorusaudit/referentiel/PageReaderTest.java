package fr.academie.chorusaudit.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.referentiel.FichierImporte.Etat;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Siret;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    private static final String FORM = """
            Informations générales
            Type d'identifiant
            — Aucun —
            Identifiant *
            19876543200010 LYCEE DES LILAS
            19876543200010 LYCEE DES LILAS
            Type de structure
            — Aucun —
            Adresse électronique
            Statut
            — Aucun —
            Gestionnaire principal
            Adresse postale
            Adresse
            Pays
            — Aucun —
            Téléphone
            Une notice imprimée dessous
            """;
    private static final String FICHE = """
            Informations générales
            Type d'identifiant SIRET
            Identifiant 19876543200010
            Raison sociale LYCEE DES LILAS
            Adresse électronique
            Statut ACTIF
            Gestionnaire principal
            Non diffusible INSEE
            """;

    private Atelier atelier = new Atelier(Path.of("unused"));

    @BeforeEach
    void open(@TempDir Path folder) {
        atelier = new Atelier(folder);
    }

    @Test
    void takesEmptyLabelsForKnownEmptyOnCompletePage() {
        atelier.fiche("page.txt", FICHE);
        assertThat(atelier.importOne().lignes()).isEqualTo(1);
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("(vide)");
        assertThat(atelier.lilas(Champ.COURRIEL)).isEqualTo("(vide)");
        assertThat(atelier.lilas(Champ.NON_DIFFUSIBLE_INSEE)).isEqualTo("(inconnu)");
        assertThat(atelier.lilas(Champ.TELEPHONE)).isEqualTo("(inconnu)");
    }

    @Test
    void saysNothingOfEmptyLabelsOnPageWithoutStatutOrRaisonSociale() {
        atelier.fiche("page.txt", FICHE.replace("Statut ACTIF", "Statut"));
        atelier.importer();
        assertThat(atelier.lilas(Champ.RAISON_SOCIALE)).isEqualTo("LYCEE DES LILAS");
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("(inconnu)");
        atelier.fiche("page.txt", FICHE.replace("LYCEE DES LILAS", ""));
        atelier.importer();
        assertThat(atelier.lilas(Champ.STATUT)).isEqualTo("ACTIF");
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("(inconnu)");
    }

    @Test
    void observesNothingOnSearchForm() {
        atelier.fiche("page.txt", FORM);
        FichierImporte file = atelier.importOne();
        assertThat(file.etat()).isEqualTo(Etat.ILLISIBLE);
        assertThat(file.remarque()).contains("formulaire de recherche");
        assertThat(atelier.dossier(Atelier.LILAS).fiche().isKnown()).isFalse();
    }

    @Test
    void observesNothingOnSearchFormSavedAsHtml() {
        atelier.fiche(
                "page.html",
                "<html><body><label>Type d'identifiant</label><select><option>— Aucun —</option><option>SIRET</option></select>"
                        + "<label>Identifiant</label><select><option selected>19876543200010</option></select>"
                        + "<label>Statut</label><select><option selected>ACTIF</option></select>"
                        + "<label>Gestionnaire principal</label><input type=text value='PETIT'></body></html>");
        assertThat(atelier.importOne().etat()).isEqualTo(Etat.ILLISIBLE);
        assertThat(atelier.dossier(Atelier.LILAS).fiche().isKnown()).isFalse();
    }

    @Test
    void keepsFormOutOfFicheThatFollowsIt() {
        atelier.fiche(
                "page.txt", FORM + FICHE.replace("Gestionnaire principal", "Gestionnaire principal A PETIT") + FORM);
        assertThat(atelier.importOne().lignes()).isEqualTo(1);
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("A PETIT");
        assertThat(atelier.lilas(Champ.TELEPHONE)).isEqualTo("(inconnu)");
    }

    @Test
    void readsSeveralFichesOfOneFile() {
        atelier.fiche(
                "page.txt",
                FICHE + FICHE.replace("19876543200010", "19123456700011").replace("LILAS", "TILLEULS"));
        assertThat(atelier.importOne().lignes()).isEqualTo(2);
        assertThat(atelier.lilas(Champ.RAISON_SOCIALE)).isEqualTo("LYCEE DES LILAS");
        assertThat(atelier.dossier(Atelier.TILLEULS)
                        .fiche()
                        .fait(Champ.RAISON_SOCIALE)
                        .valeur())
                .isEqualTo("LYCEE DES TILLEULS");
    }

    @Test
    void readsLabelsInOneRowAndValuesInTheNext() {
        atelier.fiche("page.txt", FICHE + "Code postal\tVille\tPays\n38000\t\tFrance\n");
        atelier.importer();
        assertThat(atelier.lilas(Champ.CODE_POSTAL)).isEqualTo("38000");
        assertThat(atelier.lilas(Champ.VILLE)).isEqualTo("(vide)");
        assertThat(atelier.lilas(Champ.PAYS)).isEqualTo("France");
    }

    /** Where the last cell of a row is empty, copying loses it: nobody can tell which value stands under which label. */
    @Test
    void saysNothingOfLabelsWhoseRowOfValuesHasAnotherLength() {
        String page = FICHE.replaceAll(
                "(?m)^Gestionnaire principal.*$", "Gestionnaire principal\tTéléphone\nDOMINIQUE PETIT\t");
        atelier.fiche("page.txt", page);
        atelier.importer();
        assertThat(page).contains("DOMINIQUE PETIT");
        assertThat(atelier.dossier(Atelier.LILAS)
                        .gestionnairePrincipal()
                        .personne()
                        .isKnown())
                .isFalse();
    }

    @Test
    void readsATableOfSeveralStructuresRowByRow() {
        atelier.fiche(
                "export.html",
                "<p>Consultée le 05/01/2025</p><table><tr><th>Raison sociale</th><th>SIRET</th><th>Statut</th><th>Gestionnaire principal</th></tr>",
                "<tr><td>LYCEE DES LILAS</td><td>19876543200010</td><td>ACTIF</td><td>&nbsp;</td></tr>",
                "<tr><td>Total</td><td></td><td>2</td></tr>",
                "<tr><td>LYCEE DES TILLEULS</td><td>19123456700011</td><td>INACTIF</td><td>DOMINIQUE PETIT</td></tr></table>");
        assertThat(atelier.importOne().lignes()).isEqualTo(2);
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("(vide)");
        assertThat(atelier.lilas(Champ.STATUT)).isEqualTo("ACTIF");
        assertThat(tilleuls(Champ.RAISON_SOCIALE)).isEqualTo("LYCEE DES TILLEULS");
        assertThat(tilleuls(Champ.STATUT)).isEqualTo("INACTIF");
        assertThat(jour(Atelier.TILLEULS)).isEqualTo(LocalDate.of(2025, 1, 5));
        assertThat(tilleuls(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("DOMINIQUE PETIT");
    }

    @Test
    void readsFichesThatDoNotBeginWithTheirSiret() {
        atelier.fiche(
                "page.txt",
                "Consultée le 03/11/2026",
                "Raison sociale : LYCEE DES LILAS",
                "Gestionnaire principal :",
                "SIRET : 19876543200010",
                "Statut : ACTIF",
                "",
                "Consultée le 05/01/2025",
                "Raison sociale : LYCEE DES TILLEULS",
                "Gestionnaire principal : DOMINIQUE PETIT",
                "SIRET : 19123456700011",
                "Statut : ACTIF");
        assertThat(atelier.importOne().lignes()).isEqualTo(2);
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("(vide)");
        assertThat(tilleuls(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("DOMINIQUE PETIT");
        assertThat(tilleuls(Champ.RAISON_SOCIALE)).isEqualTo("LYCEE DES TILLEULS");
        assertThat(jour(Atelier.LILAS)).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(jour(Atelier.TILLEULS)).isEqualTo(LocalDate.of(2025, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lycée des Lilas", "LYC DES LILAS"})
    void keepsTogetherAFicheThatShowsItsNameTwice(String name) {
        atelier.fiche(
                "page.txt",
                "Raison sociale : LYCEE DES LILAS",
                "SIRET : 19876543200010",
                "Raison sociale",
                name,
                "Statut : ACTIF",
                "Téléphone : 0102030405",
                "Raison sociale : LYCEE DES TILLEULS",
                "SIRET : 19123456700011");
        assertThat(atelier.importOne().lignes()).isEqualTo(2);
        assertThat(atelier.lilas(Champ.TELEPHONE)).isEqualTo("0102030405");
    }

    @Test
    void takesAFootOfPageForNoStructure() {
        atelier.fiche(
                "page.txt",
                "Identifiant\tRaison sociale",
                "19876543200010\tLYCEE DES LILAS",
                "Page 1\tChorus Pro",
                "Statut ACTIF",
                "Gestionnaire principal DOMINIQUE PETIT");
        assertThat(atelier.importOne().refus()).isEmpty();
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("DOMINIQUE PETIT");
    }

    private String tilleuls(Champ champ) {
        return atelier.dossier(Atelier.TILLEULS).fiche().fait(champ).valeur();
    }

    @Test
    void mixesNoFicheWithOneWhoseIdentifierCannotBeTold() {
        atelier.fiche(
                "page.txt",
                FICHE + "Identifiant\tRaison sociale\tStatut\n" + Atelier.TILLEULS.digits()
                        + "\tLYCEE DES TILLEULS\t\nGestionnaire principal DOMINIQUE PETIT\n");
        atelier.importer();
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("(vide)");
    }

    @Test
    void givesEachOfSeveralFichesItsOwnDay() {
        atelier.fiche(
                "page.txt",
                "Consultée le 03/11/2026\n" + FICHE + "\nConsultée le 05/01/2025\n"
                        + FICHE.replace("19876543200010", Atelier.TILLEULS.digits()));
        atelier.importer();
        assertThat(jour(Atelier.LILAS)).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(jour(Atelier.TILLEULS)).isEqualTo(LocalDate.of(2025, 1, 5));
    }

    @Test
    void keepsTheDayOfAFicheThatTellsItTwice() {
        atelier.fiche("page.txt", "Consultée le 03/11/2026\n" + FICHE + "\nConsultée le 03/11/2026\n");
        assertThat(atelier.motifs()).isEmpty();
        assertThat(jour(Atelier.LILAS)).isEqualTo(LocalDate.of(2026, 11, 3));
    }

    private LocalDate jour(Siret siret) {
        return atelier.dossier(siret).fiche().fait(Champ.STATUT).observation().jour();
    }

    @Test
    void doesNotTakeButtonsAndFootOfPageForValues() {
        atelier.fiche("page.txt", FICHE.replace("Non diffusible INSEE", "Modifier\nMentions légales"));
        atelier.importer();
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("(vide)");
    }

    @Test
    void datesPageByItsOwnLineAndRefusesFuture() {
        atelier.fiche("page.txt", "Consultée le 03/11/2026 à 10:32\n" + FICHE);
        atelier.importer();
        var observation =
                atelier.dossier(Atelier.LILAS).fiche().fait(Champ.STATUT).observation();
        assertThat(observation.jour()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(observation.datee()).isTrue();
        assertThat(observation.source().libelle()).isEqualTo("page.txt");
        atelier.fiche("page.txt", FICHE + "Date de consultation 25/11/2026");
        assertThat(atelier.motifs()).singleElement().asString().contains("dans le futur");
    }

    @Test
    void refusesPageWithoutValidSiret() {
        atelier.fiche("page.txt", FICHE.replace("19876543200010", "19876543200011"));
        assertThat(atelier.importOne().refus())
                .singleElement()
                .satisfies(refus -> assertThat(refus.position()).isEqualTo("ligne 3"))
                .satisfies(refus -> assertThat(refus.motif()).contains("clé de contrôle"));
        atelier.fiche("page.txt", FICHE.replace("Type d'identifiant SIRET", "Type d'identifiant RIDET"));
        assertThat(atelier.motifs()).singleElement().asString().contains("aucun SIRET valide");
    }

    @Test
    void overridesExtractOfSameDay() {
        atelier.fiche("a.csv", "siret;ville;date_consultation", "19876543200010;LYON;03/11/2026");
        atelier.fiche("b.txt", FICHE + "Ville GRENOBLE\nConsultée le 03/11/2026");
        atelier.importer();
        assertThat(atelier.lilas(Champ.VILLE)).isEqualTo("GRENOBLE");
    }

    @Test
    void tellsPageFromTableOfSameWords() {
        atelier.fiche(
                "a.txt",
                "Type d'identifiant;Identifiant;Raison sociale;Statut;Gestionnaire principal",
                "SIRET;19876543200010;LYCEE DES LILAS;ACTIF;A PETIT");
        assertThat(atelier.importOne().lignes()).isEqualTo(1);
        assertThat(atelier.dossier(Atelier.LILAS)
                        .fiche()
                        .fait(Champ.STATUT)
                        .observation()
                        .source()
                        .libelle())
                .isEqualTo("a.txt, ligne 2");
    }

    @Test
    void readsWindowsEncodingAndDeclaredOne() throws IOException {
        Path file = atelier.fiche("page.txt", "");
        Files.write(file, (FICHE + "Ville SAINT-ÉTIENNE").getBytes(Charset.forName("windows-1252")));
        Atelier.age(file, Instant.parse("2026-10-01T10:00:00Z"));
        atelier.importer();
        assertThat(atelier.lilas(Champ.VILLE)).isEqualTo("SAINT-ÉTIENNE");
        String html = "<html><head><meta charset='iso-8859-15'></head><body><pre>" + FICHE
                + "</pre><p>Ville CŒUR</p></body></html>";
        Files.write(file, html.replace("\n", "<br>").getBytes(Charset.forName("iso-8859-15")));
        atelier.importer();
        assertThat(atelier.lilas(Champ.VILLE)).isEqualTo("CŒUR");
    }
}
