package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.standin.Conduct;
import fr.academie.chorusaudit.standin.Operation;
import fr.academie.chorusaudit.standin.Sort;
import fr.academie.chorusaudit.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample, audited with Chorus Pro, against the fate that the stand-in gives to each of its schools. */
class ChorusProSampleTest {

    @TempDir
    Path home;

    private StandIn standIn;
    private ChorusProShell chorusPro;

    @BeforeEach
    void start() {
        standIn = StandIn.start(Conduct.GOOD);
        chorusPro = new ChorusProShell(home, standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void mixesWhatChorusProSaysWithWhatTheFichesTell() throws IOException {
        assertThat(chorusPro.auditSample("mixte").code()).isZero();

        Path golden = Path.of("src/test/resources/sample-attendu-mixte.csv");
        assertThat(lines(chorusPro.found(), standIn.sample())).isEqualTo(Files.readString(golden));
        assertThat(standIn.journal().refusals()).isEmpty();
        assertThat(standIn.journal().askedAgain(Operation.RECHERCHER)).isEmpty();
    }

    @Test
    void saysNothingOfGestionnairesFromChorusProAlone() {
        assertThat(chorusPro.auditSample("chorus-pro").code()).isZero();

        Map<String, String> found = chorusPro.found();
        standIn.sample()
                .forEach((siret, sort) ->
                        assertThat(found.get(siret)).as("%s", sort).contains(alone(sort)));
        assertThat(found.values())
                .noneMatch(text -> text.matches(".*(ABSENT|INACTIF|BLOQUE|AUCUN_RATTACHEMENT)( .*)?$")
                        && !text.contains("COURRIEL_ABSENT"));
    }

    /** What must stand there when no local fiche counts. */
    private static String alone(Sort sort) {
        return switch (sort) {
            case INTROUVABLE, INTROUVABLE_ET_INSEE_MUET -> "Anomalie STRUCTURE_INTROUVABLE";
            case INTROUVABLE_ET_FERMEE, INACTIVE_ET_FERMEE -> "À vérifier ETABLISSEMENT_FERME";
            case INACTIVE -> "Anomalie STRUCTURE_INACTIVE";
            case SERVICES_INACTIFS -> "Anomalie SERVICE_OBLIGATOIRE_SANS_SERVICE";
            case COURRIEL_VIDE -> "COURRIEL_ABSENT";
            default -> "À vérifier GESTIONNAIRE_PRINCIPAL_INCONNU";
        };
    }

    /** {@code siret;fate;verdict and codes}, by SIRET. */
    private static String lines(Map<String, String> found, Map<String, Sort> sorts) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(found)
                .forEach((siret, text) -> lines.append(siret)
                        .append(';')
                        .append(sorts.get(siret))
                        .append(';')
                        .append(text.strip())
                        .append('\n'));
        return lines.toString();
    }
}
