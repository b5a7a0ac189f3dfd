package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.structure.Champ;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedacteurTest {

    private static final LocalDate TODAY = Schools.TODAY;
    private static final String NORD = "gestion.nord@ac-exemple.example";
    private static final String SUD = "gestion.sud@ac-exemple.example";

    @TempDir
    private Path temporaires;

    @Test
    void writesOneMailAnAddressAboutExactlyItsSchools() {
        List<Courriel> sent = nuits().night(
                        TODAY,
                        school(1, "Collège Un", NORD).withoutGestionnaire().build(),
                        school(2, "Collège Deux", SUD).withoutGestionnaire().build(),
                        school(3, "Collège Trois", NORD).blocked().build(),
                        school(4, "Collège Quatre", NORD).build());

        assertThat(sent).extracting(Courriel::adresse).containsExactly(NORD, SUD);
        assertThat(sent.get(0).sujet()).isEqualTo("[Chorus Pro] 2 établissements\u00a0: action requise");
        assertThat(sent.get(1).sujet()).isEqualTo("[Chorus Pro] Collège Deux\u00a0: action requise");
        assertThat(editions(sent.get(0)))
                .allSatisfy(text -> assertThat(text)
                        .contains("Collège Un", "Collège Trois")
                        .doesNotContain("Collège Deux", "Collège Quatre"));
        assertThat(sent.get(0).objets()).extracting(Objet::occasion).containsOnly("ouverture");
    }

    @Test
    void tellsNothingTwiceAndRemindsOnce() {
        Nuits nuits = nuits();
        Resultat school = school(1, "Collège Un", NORD).withoutGestionnaire().build();

        List<Integer> nights = new ArrayList<>();
        for (int night = 0; night <= 29; night++) {
            if (!nuits.night(TODAY.plusDays(night), school).isEmpty()) {
                nights.add(night);
            }
        }

        assertThat(nights).containsExactly(0, 14, 28);
        assertThat(nuits.night(TODAY.plusDays(29), school)).isEmpty();
    }

    @Test
    void writesOnlyToTheSchoolThatChanged() {
        Nuits nuits = nuits();
        Resultat same = school(1, "Collège Un", NORD).withoutGestionnaire().build();
        nuits.night(TODAY, same, school(2, "Collège Deux", NORD).build());

        List<Courriel> sent = nuits.night(
                TODAY.plusDays(1),
                same,
                school(2, "Collège Deux", NORD).blocked().build());

        assertThat(sent)
                .singleElement()
                .satisfies(courriel -> assertThat(courriel.texte())
                        .contains("Collège Deux", "(nouveau)")
                        .doesNotContain("Collège Un"));
    }

    @Test
    void marksWhatIsNewAndSaysSinceWhenTheRestIsKnown() {
        Nuits nuits = nuits();
        nuits.night(TODAY, school(1, "Collège Un", NORD).withoutGestionnaire().build());

        String texte = nuits.night(
                        TODAY.plusDays(7),
                        school(1, "Collège Un", NORD)
                                .withoutGestionnaire()
                                .fiche(Champ.STATUT, "INACTIF")
                                .build())
                .get(0)
                .texte();

        assertThat(texte)
                .contains("Bloquante (nouveau)")
                .contains("Majeure (signalé le 24 novembre 2026)")
                .contains("Constaté depuis le 24 novembre 2026.");
    }

    @Test
    void givesTheGoodNewsOnlyWhenNothingIsLeftToDo() {
        Nuits nuits = nuits();
        nuits.night(
                TODAY,
                school(1, "Collège Un", NORD)
                        .withoutGestionnaire()
                        .fiche(Champ.STATUT, "INACTIF")
                        .build());

        Courriel first = nuits.night(
                        TODAY.plusDays(1),
                        school(1, "Collège Un", NORD).withoutGestionnaire().build())
                .get(0);
        Courriel last = nuits.night(
                        TODAY.plusDays(2), school(1, "Collège Un", NORD).build())
                .get(0);

        assertThat(first.sujet()).endsWith("action requise");
        assertThat(first.texte()).contains("RÉSOLU");
        assertThat(last.sujet()).isEqualTo("[Chorus Pro] Collège Un\u00a0: situation régularisée");
        assertThat(last.texte())
                .contains("« Aucun gestionnaire principal » n’est plus constaté"
                        .replace("« ", "«\u00a0")
                        .replace(" »", "\u00a0»"));
    }

    @Test
    void writesNothingAboutSchoolsThatAreInOrderOrWaitForACheck() {
        assertThat(nuits().night(
                                TODAY,
                                school(1, "Collège Un", NORD).build(),
                                school(2, "Collège Deux", NORD).unseenAccount().build(),
                                school(3, "Collège Trois", NORD).uncollected().build()))
                .isEmpty();
    }

    @Test
    void bringsTheRequestReadyToPasteUnlessOneIsUnderWay() {
        Resultat school = school(1, "Collège Un", NORD).nobodyAttached().build();

        assertThat(editions(nuits().night(TODAY, school).get(0)))
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "Futur gestionnaire principal",
                                "[à compléter",
                                "Gestion des structures et utilisateurs"));
        assertThat(editions(nuits().demarche(school, "ticket 12345")
                        .night(TODAY, school)
                        .get(0)))
                .allSatisfy(text ->
                        assertThat(text).contains("ticket 12345").doesNotContain("Futur gestionnaire principal"));
    }

    @Test
    void attachesAWorkbookOfItsOwnSchoolsAndNothingOfOthers() throws IOException {
        List<Courriel> sent = nuits().night(
                        TODAY,
                        school(1, "Collège Un", NORD).withoutGestionnaire().build(),
                        school(2, "Collège Deux", SUD).nobodyAttached().build());
        PieceJointe piece = sent.get(0).piecesJointes().get(0);

        assertThat(piece.nom()).isEqualTo("chorus-pro-vos-etablissements-2026-11-24.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(piece.contenu()))) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("Anomalies", "Établissements", "Annexe 5");
            Row row = workbook.getSheet("Établissements").getRow(1);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Collège Un");
            assertThat(workbook.getSheet("Établissements").getLastRowNum()).isEqualTo(1);
        }
        assertThat(unzipped(piece)).contains("Collège Un").doesNotContain("Collège Deux", "19000000200013");
    }

    @Test
    void sendsEverythingToTheRedirectionAndSaysForWhomItWas() {
        CourrielsProperties properties = Reglages.envoi()
                .with("rediriger-vers", "essai@ailleurs.example")
                .bind();
        Nuits nuits = new Nuits(properties, temporaires);
        List<Courriel> sent = Stream.of(
                        nuits
                                .night(
                                        TODAY,
                                        school(1, "Collège Un", NORD).blocked().build())
                                .stream(),
                        nuits.redacteur().synthese(CourrielSamples.synthese(null)).stream(),
                        nuits.redacteur().echec(CourrielSamples.echec()).stream())
                .flatMap(mails -> mails)
                .toList();

        assertThat(sent).hasSize(3).extracting(Courriel::adresse).containsOnly("essai@ailleurs.example");
        assertThat(sent.get(0).sujet()).isEqualTo("[Chorus Pro] Collège Un\u00a0: action requise");
        assertThat(editions(sent.get(0))).allSatisfy(text -> assertThat(text).contains("était destiné à", NORD));
        assertThat(sent.get(1).texte()).contains("dsi@ac-exemple.example, dane@ac-exemple.example");
    }

    @Test
    void listsForTheSummaryTheSchoolsThatCannotBeTold() {
        Nuits nuits = nuits();

        List<Courriel> sent = nuits.night(
                TODAY,
                school(1, "Collège Un", "").withoutGestionnaire().uai("").build(),
                school(2, "Collège Deux", NORD).withoutGestionnaire().repaired().build(),
                school(3, "Collège Trois", "").uai("").build());

        assertThat(sent).isEmpty();
        assertThat(nuits.sansAdresse()).extracting(SansAdresse::nom).containsExactly("Collège Un", "Collège Deux");
        assertThat(nuits.sansAdresse()).extracting(SansAdresse::position).containsExactly("Feuil1!3", "Feuil1!4");
    }

    @Test
    void asksForTheFicheWithTheStepsOfTheGuideUnlessNobodyCanOpenIt() throws IOException {
        Nuits nuits = nuits();
        Resultat uncollected = school(1, "Collège Un", NORD).uncollected().build();
        Resultat closed = school(2, "Collège Deux", NORD)
                .nobodyAttached()
                .without(Champ.GESTIONNAIRE_PRINCIPAL)
                .build();

        List<Courriel> sent = nuits.collecte(
                TODAY, uncollected, closed, school(3, "Collège Trois", NORD).build());

        assertThat(sent).singleElement().satisfies(courriel -> {
            assertThat(courriel.sujet()).isEqualTo("[Chorus Pro] Collège Un\u00a0: fiche à transmettre");
            assertThat(editions(courriel))
                    .allSatisfy(text -> assertThat(text)
                            .contains(
                                    "Gérer une structure", "Consulter / Rechercher une structure", "en bas de la page")
                            .doesNotContain("Collège Deux", "Collège Trois"));
            assertThat(courriel.piecesJointes().get(0).nom()).isEqualTo("modele-fiches.xlsx");
        });
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(sent.get(0).piecesJointes().get(0).contenu()))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("siret");
        }
        assertThat(nuits.collecte(TODAY.plusDays(1), uncollected)).isEmpty();
        assertThat(nuits.collecte(TODAY.plusDays(14), uncollected)).hasSize(1);
    }

    @Test
    void tellsTheWholeToEachOfDsiAndDane() {
        List<Courriel> sent = nuits().redacteur().synthese(CourrielSamples.synthese(null));

        assertThat(sent)
                .extracting(Courriel::adresse)
                .containsExactly("dsi@ac-exemple.example", "dane@ac-exemple.example");
        assertThat(sent.get(0).sujet())
                .isEqualTo("[Chorus Pro] Audit du 24 novembre 2026\u00a0: 12 anomalies, 31 à vérifier");
        assertThat(sent.get(0).piecesJointes()).isEmpty();
        assertThat(editions(sent.get(0)))
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "1\u202f402",
                                "3 constats nouveaux",
                                "Fiche non collectée",
                                "issue inconnue",
                                "/opt/chorus-audit/output")
                        .doesNotContain("confirmer\u00a0»", "sont retenus"));
    }

    @Test
    void attachesTheWorkbookWithoutNamesOnlyWhenAsked() {
        CourrielsProperties properties =
                Reglages.envoi().with("joindre-rapport", "true").bind();

        Courriel sent = new Nuits(properties, temporaires)
                .redacteur()
                .synthese(CourrielSamples.synthese(null))
                .get(0);

        assertThat(sent.piecesJointes())
                .extracting(PieceJointe::nom)
                .containsExactly("audit-chorus-pro-2026-11-24-sans-noms.xlsx");
        assertThat(editions(sent)).allSatisfy(text -> assertThat(text).contains("l’édition sans noms"));
    }

    @Test
    void saysWhyMailsAreHeldAndHowToReleaseThem() {
        Courriel first = nuits().redacteur()
                .synthese(CourrielSamples.synthese(new Synthese.Frein(0, 480, true)))
                .get(0);

        assertThat(editions(first))
                .allSatisfy(text -> assertThat(text)
                        .containsIgnoringCase("sont retenus")
                        .contains("premier audit", "scripts/audit.sh confirmer", "courriels --envoyer"));
    }

    @Test
    void saysWhatFailedAndWhatToDo() {
        assertThat(editions(nuits().redacteur().echec(CourrielSamples.echec()).get(0)))
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                "code 65".substring(5),
                                "n’a pas de colonne SIRET",
                                "Corrigez la liste",
                                "data/journaux"));
    }

    private Nuits nuits() {
        return new Nuits(Reglages.envoi().bind(), temporaires);
    }

    private static Schools school(int number, String nom, String courriel) {
        return Schools.school().number(number).nom(nom).courriel(courriel);
    }

    private static List<String> editions(Courriel courriel) {
        return List.of(courriel.texte(), courriel.html());
    }

    private static String unzipped(PieceJointe piece) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(piece.contenu()))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
