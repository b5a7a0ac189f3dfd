package fr.academie.chorusaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.chorusaudit.diagnostic.Code;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class Annexe5PropertiesTest {

    private static final String PREFIX = "chorus-audit.annexe5.";

    @Test
    void knowsWhatToChooseForEveryReason() {
        Annexe5Properties properties = bind(Map.of());

        assertThat(properties.motifs()).hasSize(5);
        assertThat(properties.motif(Code.STRUCTURE_INTROUVABLE))
                .isEqualTo(new Annexe5Properties.Motif(
                        "Gestion des structures et utilisateurs",
                        "Demande de création de structure publique",
                        "Création de la structure\u00a0: {etablissement} (SIRET {siret})"));
    }

    @Test
    void takesWhatIsLeftOutFromTheDefaults() {
        Annexe5Properties properties = bind(Map.of(
                PREFIX + "categorie", "Structures",
                PREFIX + "motifs.aucun-rattachement.sous-categorie", "Autre demande"));

        Annexe5Properties.Motif motif = properties.motif(Code.AUCUN_RATTACHEMENT);
        assertThat(motif.categorie()).isEqualTo("Structures");
        assertThat(motif.sousCategorie()).isEqualTo("Autre demande");
        assertThat(motif.titre()).contains("{siret}");
    }

    @Test
    void refusesAReasonThatAsksForNoAssistance() {
        assertThatThrownBy(() -> bind(Map.of(PREFIX + "motifs.uai-invalide.titre", "x")))
                .hasRootCauseMessage(
                        "chorus-audit.annexe5.motifs\u00a0: UAI_INVALIDE ne donne jamais lieu à une demande"
                                + " d’assistance. Motifs possibles\u00a0: STRUCTURE_INTROUVABLE, AUCUN_RATTACHEMENT,"
                                + " STRUCTURE_INACTIVE, GESTIONNAIRE_PRINCIPAL_ABSENT, GESTIONNAIRE_PRINCIPAL_INACTIF.");
    }

    @Test
    void refusesAPlaceThatItCannotFill() {
        assertThatThrownBy(() -> bind(Map.of(PREFIX + "motifs.aucun-rattachement.titre", "Pour {nom}")))
                .hasRootCauseMessage(
                        "chorus-audit.annexe5.motifs.aucun-rattachement.titre\u00a0: entre accolades, seuls"
                                + " {etablissement}, {siret}, {uai} et {ville} sont possibles.");
    }

    private static Annexe5Properties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("chorus-audit.annexe5", Annexe5Properties.class);
    }
}
