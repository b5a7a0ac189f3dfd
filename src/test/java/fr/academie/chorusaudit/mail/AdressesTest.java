package fr.academie.chorusaudit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Champ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdressesTest {

    @Test
    void takesTheAddressOfTheListFirst() {
        assertThat(of(Schools.school().courriel(" Gestion.Nord@AC-exemple.example ")))
                .isEqualTo(to("gestion.nord@ac-exemple.example"));
    }

    @Test
    void allowsSubdomainsAndNothingThatOnlyLooksLikeOne() {
        assertThat(of(Schools.school().courriel("a@lycee.ac-exemple.example")))
                .isEqualTo(to("a@lycee.ac-exemple.example"));
        assertThat(motif(Schools.school().courriel("a@mal-ac-exemple.example"))).contains("hors des domaines");
        assertThat(motif(Schools.school().courriel("a@ac-exemple.example.net"))).contains("hors des domaines");
    }

    @Test
    void takesTheFichesAddressOnlyWhenItBearsTheSchoolsOwnUai() {
        assertThat(of(withFiche("int.0990001n@ac-exemple.example"))).isEqualTo(to("int.0990001n@ac-exemple.example"));
        assertThat(of(withFiche("INT0990001N@ac-exemple.example"))).isEqualTo(to("int0990001n@ac-exemple.example"));
        assertThat(motif(withFiche("camille.martin@ac-exemple.example"))).contains("Aucune adresse");
        assertThat(motif(withFiche("int.0990002p@ac-exemple.example"))).contains("Aucune adresse");
        assertThat(motif(withFiche("int.10990001n@ac-exemple.example"))).contains("Aucune adresse");
        assertThat(motif(withFiche("int.0990001n@voisin.example"))).contains("Aucune adresse");
    }

    @Test
    void fallsBackOnThePatternWhenTheUaiIsValid() {
        CourrielsProperties properties = Reglages.envoi()
                .with("adresse-type", "intendance.{uai}@ac-exemple.example")
                .bind();
        Schools school = withFiche("camille.martin@ac-exemple.example");

        assertThat(new Adresses(properties).of(school.build())).isEqualTo(to("intendance.0990001n@ac-exemple.example"));
        assertThat(new Adresses(properties).of(school.uai("0990001A").build()))
                .isInstanceOf(Destination.Injoignable.class);
    }

    @Test
    void keepsThePatternWithinTheAllowedDomains() {
        CourrielsProperties properties = Reglages.envoi()
                .with("adresse-type", "intendance.{uai}@ailleurs.example")
                .bind();

        assertThat(new Adresses(properties).of(withFiche("").build())).isInstanceOf(Destination.Injoignable.class);
    }

    @Test
    void writesToNobodyWhileNoDomainIsAllowed() {
        CourrielsProperties properties =
                Reglages.envoi().with("domaines-autorises", "").bind();

        assertThat(new Adresses(properties).of(Schools.school().build()))
                .isEqualTo(new Destination.Injoignable(Textes.texte("injoignable.aucun_domaine")));
    }

    @Test
    void neverWritesAboutARepairedSiret() {
        assertThat(motif(Schools.school().repaired())).contains("réparé");
    }

    @Test
    void redirectsEverythingAndRemembersForWhomItWas() {
        CourrielsProperties properties = Reglages.envoi()
                .with("rediriger-vers", "essai@ailleurs.example")
                .bind();

        assertThat(new Adresses(properties).of(Schools.school().build()))
                .isEqualTo(
                        new Destination.Joignable("intendance.0990001n@ac-exemple.example", "essai@ailleurs.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@ac-exemple.example, b@ac-exemple.example",
                "a@ac-exemple.example;b@ailleurs.example",
                "a@ac-exemple.example b@ailleurs.example",
                "a@ac-exemple.example\r\nBcc: b@ailleurs.example",
                "a@ac-exemple.example\nBcc:b@ailleurs.example",
                "Intendance <a@ac-exemple.example>",
                "<a@ac-exemple.example>",
                "\"a b\"@ac-exemple.example",
                "a@ailleurs.example@ac-exemple.example",
                "a%ailleurs.example@ac-exemple.example",
                "ailleurs.example!a@ac-exemple.example",
                "a(commentaire)@ac-exemple.example",
                "a@[127.0.0.1]",
                "a@ac-exemple",
                "a@ac-exemple.example.",
                "a..b@ac-exemple.example",
                ".a@ac-exemple.example",
                "-oQ@ac-exemple.example",
                "a\u0000@ac-exemple.example",
                "a\u202E@ac-exemple.example",
                "é@ac-exemple.example",
                "a@ac-exemplе.example",
                "mailto:a@ac-exemple.example",
                "<b>a</b>@ac-exemple.example",
                "à demander"
            })
    void refusesAnythingThatIsNotOneBareAddress(String cell) {
        assertThat(motif(Schools.school().courriel(cell)))
                .contains("adresse simple")
                .doesNotContain(cell);
    }

    @Test
    void refusesTenThousandCharacters() {
        assertThat(motif(Schools.school().courriel("a".repeat(10_000) + "@ac-exemple.example")))
                .contains("adresse simple");
    }

    private static Schools withFiche(String courriel) {
        return Schools.school().courriel("").fiche(Champ.COURRIEL, courriel);
    }

    private static Destination of(Schools school) {
        return new Adresses(Reglages.envoi().bind()).of(school.build());
    }

    private static String motif(Schools school) {
        return ((Destination.Injoignable) of(school)).motif();
    }

    private static Destination to(String adresse) {
        return new Destination.Joignable(adresse, adresse);
    }
}
