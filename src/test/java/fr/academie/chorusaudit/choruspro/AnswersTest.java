package fr.academie.chorusaudit.choruspro;

import static fr.academie.chorusaudit.choruspro.Lookups.LILAS;
import static fr.academie.chorusaudit.choruspro.Lookups.TODAY;
import static fr.academie.chorusaudit.choruspro.Portail.CONSULTER;
import static fr.academie.chorusaudit.choruspro.Portail.INSEE;
import static fr.academie.chorusaudit.choruspro.Portail.RECHERCHER;
import static fr.academie.chorusaudit.choruspro.Portail.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Consultation.Etat;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer becomes. */
class AnswersTest {

    private final Portail portail = new Portail();

    @AfterEach
    void close() {
        portail.close();
    }

    @Test
    void readsEveryFieldOfAFiche() {
        portail.answering(CONSULTER, """
                {"codeRetour":0,"libelle":"TRA_MSG_00.000",
                 "informationGenerales":{"identifiantStructure":"19876543200010","raisonSocialeStructure":" COLLEGE\\tLES LILAS ",
                  "libelleStructure":"Lilas","numeroRcsStructure":"RCS 1","numeroTVA":"FR01","emailStructure":"",
                  "structurePriveePublique":"PUBLIQUE","nouveau":{"champ":[1]}},
                 "adressePostaleDuSiege":{"adresse":"1 rue","complementAdresse1":"","complementAdresse2":null,
                  "codePostal":1000,"ville":"Bourg","pays":"FR","indicatifTelephone":"+33","telephone":"400000000"},
                 "parametres":{"nonDiffusibleInsee":false,"recevoirDonneesViaEDI":true,
                  "codeServiceDoitEtreRenseigne":"true","numeroEJDoitEtreRenseigne":null}}
                """);

        Consultation answer = Lookups.one(portail);

        assertThat(answer.etat()).isEqualTo(Etat.TROUVEE);
        assertThat(answer.siret()).isEqualTo(LILAS);
        assertThat(answer.observation())
                .isEqualTo(new Observation(new Source(Source.Nature.API, "Chorus Pro"), TODAY, true));
        assertThat(answer.servicesActifs()).isEqualTo(1);
        assertThat(answer.valeurs())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(Champ.STATUT, "ACTIF"),
                        Map.entry(Champ.RAISON_SOCIALE, "COLLEGE LES LILAS"),
                        Map.entry(Champ.LIBELLE, "Lilas"),
                        Map.entry(Champ.NUMERO_RCS, "RCS 1"),
                        Map.entry(Champ.NUMERO_TVA, "FR01"),
                        Map.entry(Champ.COURRIEL, ""),
                        Map.entry(Champ.TYPE_STRUCTURE, "Publique"),
                        Map.entry(Champ.ADRESSE, "1 rue"),
                        Map.entry(Champ.COMPLEMENT_ADRESSE_1, ""),
                        Map.entry(Champ.CODE_POSTAL, "01000"),
                        Map.entry(Champ.VILLE, "Bourg"),
                        Map.entry(Champ.PAYS, "FR"),
                        Map.entry(Champ.TELEPHONE, "+33 400000000"),
                        Map.entry(Champ.NON_DIFFUSIBLE_INSEE, "non"),
                        Map.entry(Champ.OPTION_EDI, "oui"),
                        Map.entry(Champ.OPTION_CODE_SERVICE, "oui")));
    }

    @Test
    void sendsWhatTheSwaggerSaysWithBothCredentials() {
        Lookups.one(portail);

        assertThat(portail.appels(RECHERCHER)).singleElement().satisfies(appel -> {
            assertThat(appel.body())
                    .isEqualTo("{\"structure\":{\"identifiantStructure\":\"19876543200010\","
                            + "\"typeIdentifiantStructure\":\"SIRET\"}}");
            assertThat(appel.header("Authorization")).startsWith("Bearer jeton-");
            // tech_9482@cpro.exemple:Mot de pässe:42
            assertThat(appel.header("Cpro-account")).isEqualTo("dGVjaF85NDgyQGNwcm8uZXhlbXBsZTpNb3QgZGUgcMOkc3NlOjQy");
        });
        assertThat(portail.appels(CONSULTER).get(0).body()).isEqualTo("{\"idStructureCPP\":543200010}");
        assertThat(portail.appels(SERVICES).get(0).body())
                .isEqualTo("{\"idStructure\":543200010,\"parametresRechercherServicesStructure\":"
                        + "{\"nbResultatsParPage\":100,\"pageResultatDemandee\":1}}");
        assertThat(portail.appels(INSEE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"codeRetour\":20000,\"libelle\":\"TRA_MSG_00.015\"}",
                "{\"codeRetour\":\"20000\",\"listeStructures\":null}",
                "{\"codeRetour\":0,\"listeStructures\":[]}"
            })
    void takesTheCodeOfNoResultAndAnEmptyListForNotFound(String json) {
        portail.answering(RECHERCHER, json);

        assertThat(Lookups.one(portail).etat()).isEqualTo(Etat.INTROUVABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"codeRetour\":0}",
                "{\"codeRetour\":0,\"listeStructures\":\"\"}",
                "{\"codeRetour\":0,\"listeStructures\":{}}",
                "{\"codeRetour\":0,\"listeStructures\":[null]}",
                "{\"codeRetour\":0,\"listeStructures\":[\"x\"]}",
                "{\"listeStructures\":[]}",
                "{\"codeRetour\":20000,\"listeStructures\":[{\"idStructureCPP\":1}]}",
                "{\"codeRetour\":0,\"listeStructures\":[{\"identifiantStructure\":\"19123456700011\"}]}",
                "{\"codeRetour\":0,\"listeStructures\":[{\"identifiantStructure\":\"19876543200010\","
                        + "\"typeIdentifiantStructure\":\"RIDET\"}]}",
                "{\"codeRetour\":0,\"listeStructures\":[{},{}]}",
                "[]",
                "null",
                "\"ok\""
            })
    void accusesNobodyOnAnAnswerThatDoesNotSay(String json) {
        portail.answering(RECHERCHER, json);

        Consultation answer = Lookups.one(portail);

        assertThat(answer.etat()).isEqualTo(Etat.ECHEC);
        assertThat(answer.detail()).startsWith("La réponse de ");
    }

    @ParameterizedTest
    @CsvSource({
        "19876543200010, 19876543200010",
        "05876543200016, 5876543200016",
        "05876543200016, \"05876543200016\"",
        "19876543200010, 1.987654320001E13",
        "19876543200010, \" 198 765 432 00010 \""
    })
    void readsTheIdentifierAsATextOrANumber(String siret, String written) {
        portail.answering(
                RECHERCHER,
                "{\"codeRetour\":0,\"listeStructures\":[{\"idStructureCPP\":\"7\",\"identifiantStructure\":" + written
                        + ",\"statut\":\"INACTIF\"}]}");
        Lookups lookups = new Lookups(Reglages.of(portail));

        lookups.ask(List.of(new Siret(siret)));

        assertThat(lookups.answers.get(0).valeurs()).containsEntry(Champ.STATUT, "INACTIF");
        assertThat(portail.appels(CONSULTER).get(0).body()).isEqualTo("{\"idStructureCPP\":7}");
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, ACTIF", "ACTIF, ACTIF", "INACTIVE, INACTIF", "INACTIF, INACTIF", "EN_SOMMEIL, ", "'', "})
    void readsTheStatutOfTheRequestAndOfTheAnswerAndNoOther(String statut, @Nullable String read) {
        portail.answering(
                RECHERCHER,
                "{\"listeStructures\":[{\"idStructureCPP\":7,\"identifiantStructure\":\"19876543200010\",\"statut\":\""
                        + statut + "\"}]}");

        Consultation answer = Lookups.one(portail);

        assertThat(answer.isTrouvee()).isTrue();
        assertThat(answer.valeurs().get(Champ.STATUT)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1\"", "1.0", "true", "[\"INACTIVE\"]"})
    void takesNoNumberForAStatut(String statut) {
        portail.answering(
                RECHERCHER,
                "{\"codeRetour\":0,\"listeStructures\":[{\"idStructureCPP\":7,\"identifiantStructure\":\"19876543200010\","
                        + "\"statut\":" + statut + "}]}");

        Consultation answer = Lookups.one(portail);
        assertThat(answer.isTrouvee()).isTrue();
        assertThat(answer.valeurs()).doesNotContainKey(Champ.STATUT);
        assertThat(portail.appels(INSEE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'[]', '{\"pages\":1,\"total\":1}', ECHEC",
        "'[]', '{\"pages\":2}', ECHEC",
        "'[]', '{\"pages\":0,\"total\":0}', INTROUVABLE",
        "'[{\"identifiantStructure\":\"19876543200010\",\"statut\":\"INACTIVE\"}]', '{\"pages\":1,\"total\":2}', ECHEC",
        "'[{\"identifiantStructure\":\"19876543200010\",\"statut\":\"ACTIVE\"}]', '{\"pages\":1,\"total\":2}', TROUVEE",
        "'[{\"identifiantStructure\":\"19123456700011\",\"statut\":\"ACTIVE\"}]', '{\"pages\":2,\"total\":2}', ECHEC",
        "'[{\"identifiantStructure\":\"\",\"statut\":\"INACTIVE\"},{\"identifiantStructure\":\"19123456700011\"}]', null, ECHEC"
    })
    void holdsNothingAgainstASchoolOnHalfAList(String structures, String paging, Etat etat) {
        portail.answering(
                RECHERCHER,
                "{\"codeRetour\":0,\"listeStructures\":" + structures + ",\"parametresRetour\":" + paging + "}");

        assertThat(Lookups.one(portail).etat()).isEqualTo(etat);
    }

    @Test
    void picksTheActiveStructureOfThisVerySiret() {
        portail.answering(RECHERCHER, """
                {"codeRetour":0,"listeStructures":[
                 {"idStructureCPP":1,"identifiantStructure":"19123456700011","statut":"ACTIVE"},
                 {"idStructureCPP":2,"identifiantStructure":"19876543200010","statut":"INACTIVE"},
                 {"idStructureCPP":3,"identifiantStructure":19876543200010,"statut":"ACTIVE"}]}
                """);

        assertThat(Lookups.one(portail).valeurs()).containsEntry(Champ.STATUT, "ACTIF");
        assertThat(portail.appels(CONSULTER).get(0).body()).isEqualTo("{\"idStructureCPP\":3}");
    }

    @Test
    void refusesDetailsOfAnotherStructure() {
        portail.answering(RECHERCHER, "{\"codeRetour\":0,\"listeStructures\":[{\"idStructureCPP\":9}]}")
                .answering(
                        CONSULTER,
                        "{\"codeRetour\":0,\"informationGenerales\":{\"identifiantStructure\":\"19123456700011\"}}");

        assertThat(Lookups.one(portail).etat()).isEqualTo(Etat.ECHEC);
    }

    @ParameterizedTest
    @CsvSource({
        CONSULTER + ", '{}', 4",
        CONSULTER + ", '{\"message\":\"Service Unavailable\"}', 4",
        CONSULTER + ", '{\"codeRetour\":20000}', 1",
        SERVICES + ", '{\"message\":\"Service Unavailable\"}', 4"
    })
    void failsWhereSomethingElseThanChorusProSpeaks(String path, String json, int attempts) {
        portail.answering(path, json);

        assertThat(Lookups.one(portail).etat()).isEqualTo(Etat.ECHEC);
        assertThat(portail.appels(path)).hasSize(attempts);
    }

    @Test
    void knowsOnlyTheStatutOfAStructureWithoutItsNumber() {
        portail.answering(
                RECHERCHER,
                "{\"codeRetour\":0,\"listeStructures\":[{\"identifiantStructure\":\"19876543200010\",\"statut\":\"ACTIVE\"}]}");

        Consultation answer = Lookups.one(portail);

        assertThat(answer.valeurs()).containsOnlyKeys(Champ.STATUT);
        assertThat(answer.servicesActifs()).isNull();
    }

    @Test
    void leavesUnknownWhatIsMissingOrOfAnotherType() {
        portail.answering(
                CONSULTER,
                "{\"codeRetour\":0,\"informationGenerales\":{\"emailStructure\":{\"x\":[1,2]},\"libelleStructure\":\"L\"},"
                        + "\"adressePostaleDuSiege\":\"?\",\"parametres\":{\"recevoirDonneesViaEDI\":\"peut-être\"}}");

        assertThat(Lookups.one(portail).valeurs())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Champ.STATUT, "ACTIF", Champ.LIBELLE, "L"));
    }

    @Test
    void keepsTheWordsOfAnUnknownReturnCodeOnOneShortLine() {
        portail.answering(
                RECHERCHER,
                "{\"codeRetour\":42,\"libelle\":\"Accès\\u0007\\nrefusé " + "x".repeat(500)
                        + "\",\"listeStructures\":[]}");

        Consultation answer = Lookups.one(portail);

        assertThat(answer.etat()).isEqualTo(Etat.ECHEC);
        assertThat(answer.detail())
                .startsWith("Chorus Pro a répondu par l’erreur 42 (Accès refusé xxx")
                .endsWith("…).")
                .hasSizeLessThan(260);
        assertThat(portail.appels(RECHERCHER)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"estActif\":false,\"siretPredecesseurSuccesseur\":\"19123456700011\"}', false, 19123456700011",
        "'{\"codeRetour\":0,\"estActif\":false,\"siretPredecesseurSuccesseur\":19123456700011}', false, 19123456700011",
        "'{\"estActif\":\"false\"}', false, ''",
        "'{\"estActif\":0}', , ''",
        "'{\"estActif\":false,\"siretPredecesseurSuccesseur\":0}', false, ''",
        "'{\"estActif\":false,\"siretPredecesseurSuccesseur\":\"AUCUN\"}', false, ''",
        "'{\"estActif\":false,\"siretPredecesseurSuccesseur\":\"19876543200010\"}', false, ''",
        "'{\"estActif\":true,\"siretPredecesseurSuccesseur\":\"19123456700011\"}', true, ''",
        "'{\"raisonSociale\":\"X\"}', , ''",
        "'{\"codeRetour\":3,\"estActif\":false}', , ''",
        "'<html>', , ''"
    })
    void asksInseeAboutAStructureThatIsNotFound(String json, @Nullable Boolean ouvert, String successeur) {
        portail.answering(RECHERCHER, "{\"codeRetour\":20000}").answering(INSEE, json);

        Consultation answer = Lookups.one(portail);

        assertThat(answer.etat()).isEqualTo(Etat.INTROUVABLE);
        assertThat(answer.ouvertInsee()).isEqualTo(ouvert);
        assertThat(answer.successeur()).isEqualTo(successeur);
        assertThat(portail.appels(INSEE).get(0).body()).isEqualTo("{\"siretStructure\":\"19876543200010\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 500})
    void neverFailsOverInsee(int status) {
        portail.answering(RECHERCHER, "{\"codeRetour\":20000}");
        portail.caprice = appel -> appel.path().equals(INSEE) ? Portail.Reponse.of(status, "") : null;

        Consultation answer = Lookups.one(portail);

        assertThat(answer.etat()).isEqualTo(Etat.INTROUVABLE);
        assertThat(answer.ouvertInsee()).isNull();
    }
}
