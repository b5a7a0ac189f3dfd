package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourrielsPropertiesTest {

    @Test
    void writesNothingUntilConfigured() {
        CourrielsProperties properties = Reglages.none().bind();

        assertThat(properties.mode()).isEqualTo(Mode.OFF);
        assertThat(properties.parMinute()).isEqualTo(5);
        assertThat(properties.relanceJours()).isEqualTo(14);
        assertThat(properties.domainesAutorises()).isEmpty();
        assertThat(properties.redirigerVers()).isNull();
        assertThat(properties.heures().allows(LocalTime.MIDNIGHT)).isTrue();
        assertThat(properties.joindreRapport()).isFalse();
    }

    @Test
    void readsAddressesAndDomainsAsAdministratorsWriteThem() {
        CourrielsProperties properties = Reglages.envoi()
                .with("destinataires", " DSI@ac-exemple.example ,, dsi@ac-exemple.example")
                .with("domaines-autorises", "@AC-Exemple.example, .ac-autre.example, *.ac-tiers.example")
                .with("rediriger-vers", " ")
                .with("heures", "7-12, 14-18")
                .bind();

        assertThat(properties.destinataires()).containsExactly("dsi@ac-exemple.example");
        assertThat(properties.domainesAutorises())
                .isEqualTo(List.of("ac-exemple.example", "ac-autre.example", "ac-tiers.example"));
        assertThat(properties.redirigerVers()).isNull();
        assertThat(properties.heures()).hasToString("7-12,14-18");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expediteur           | Chorus <a@ac-exemple.example>         | une seule adresse
            expediteur           | a@ac-exemple.example,b@x.example      | une seule adresse
            expediteur           | é@ac-exemple.example                  | une seule adresse
            repondre-a           | a@localhost                           | une seule adresse
            retour               | a b@ac-exemple.example                | une seule adresse
            rediriger-vers       | tous                                  | une seule adresse
            destinataires        | a@x.example;b@x.example               | une seule adresse
            domaines-autorises   | example                               | chaque domaine
            domaines-autorises   | a@ac-exemple.example                  | chaque domaine
            par-minute           | 0                                     | au moins 1
            maximum-par-execution| 0                                     | au moins 1
            relance-jours        | -1                                    | au moins 1
            adresse-type         | intendance@ac-exemple.example         | {uai}
            adresse-type         | {rne}.{uai}@ac-exemple.example        | {uai}
            contact              | voir http://ac-exemple.example        | aucun lien
            authenticite         | www.ac-exemple.example                | aucun lien
            heures               | 20-7                                  | heures pleines
            heures               | 7h-20h                                | heures pleines
            heures               | 7-25                                  | heures pleines
            heures               | 7-12,                                 | heures pleines
            """)
    void refusesWhatCannotBeMeantInAFrenchSentence(String nom, String valeur, String part) {
        Reglages reglages = Reglages.envoi().with(nom, valeur);

        assertThatThrownBy(reglages::bind)
                .rootCause()
                .hasMessageStartingWith("chorus-audit.courriels." + nom)
                .hasMessageContaining(part);
    }

    @Test
    void refusesTextsOfSeveralLines() {
        assertThatThrownBy(Reglages.envoi().with("contact", "Service\nBcc: x@y.example")::bind)
                .rootCause()
                .hasMessageContaining("d’une ligne");
    }

    @Test
    void asksForASenderUnlessMailIsOff() {
        assertThatThrownBy(Reglages.envoi().with("expediteur", "")::bind)
                .rootCause()
                .hasMessageStartingWith("chorus-audit.courriels.expediteur est à renseigner");
        assertThat(Reglages.envoi()
                        .with("expediteur", "")
                        .with("mode", "off")
                        .bind()
                        .mode())
                .isEqualTo(Mode.OFF);
    }

    @Test
    void namesAContactAndAWayToCheckEvenWhenNobodySetThem() {
        Reglages bare = Reglages.envoi().with("contact", "").with("authenticite", "");

        assertThat(bare.with("repondre-a", "moyens@ac-exemple.example").bind().contact())
                .isEqualTo("moyens@ac-exemple.example");
        CourrielsProperties sansReponse = bare.with("repondre-a", "").bind();
        assertThat(sansReponse.contact()).isEqualTo(sansReponse.expediteur());
        assertThat(sansReponse.authenticite()).startsWith("Appelez").doesNotContain("http");
    }

    @ParameterizedTest
    @CsvSource({"06:59,false", "07:00,true", "11:59,true", "12:00,false", "14:00,true", "23:59,true"})
    void opensAndClosesOnTheHour(LocalTime time, boolean allowed) {
        assertThat(Heures.valueOf("7-12,14-24").allows(time)).isEqualTo(allowed);
    }
}
