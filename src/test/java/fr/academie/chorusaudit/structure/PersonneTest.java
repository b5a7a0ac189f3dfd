package fr.academie.chorusaudit.structure;

import static fr.academie.chorusaudit.structure.Personne.Comparaison.AUTRE;
import static fr.academie.chorusaudit.structure.Personne.Comparaison.INCOMPARABLE;
import static fr.academie.chorusaudit.structure.Personne.Comparaison.MEME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonneTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    CAMILLE MARTIN, Martin Camille
                    Mme Camille Martin, MARTIN CAMILLE
                    M. Noël Lefèvre, LEFEVRE NOEL
                    Jean-Pierre Petit, Petit Jean Pierre
                    Jean-Pierre Petit, Petit Jeanpierre
                    Anna D'Angelo, DANGELO ANNA
                    Anna D’Angelo, D ANGELO ANNA
                    Anna D´Angelo, DANGELO ANNA
                    Jean-Pierre D'Angelo, JEAN PIERRE DANGELO
                    Cœur Éloi, COEUR ELOI
                    """)
    void isTheSamePersonWhateverTheWayOfWriting(String one, String other) {
        assertThat(Personne.of(one).compareWith(Personne.of(other))).isEqualTo(MEME);
        assertThat(Personne.of(other).compareWith(Personne.of(one))).isEqualTo(MEME);
    }

    @ParameterizedTest
    @CsvSource({"Camille Martin, Dominique Martin", "Camille Martin, Camille Martin Petit", "Martin, Martinez"})
    void isSomebodyElseWhenTheWordsDiffer(String one, String other) {
        assertThat(Personne.of(one).compareWith(Personne.of(other))).isEqualTo(AUTRE);
    }

    @Test
    void comparesByAddressWhenBothHaveOne() {
        Personne one = new Personne("Camille Martin", "Camille.Martin@ac-x.fr");

        assertThat(one.compareWith(new Personne("C. Martin-Petit", " camille.martin@AC-X.fr ")))
                .isEqualTo(MEME);
        assertThat(one.compareWith(new Personne("Camille Martin", "camille.martin2@ac-x.fr")))
                .isEqualTo(AUTRE);
    }

    @ParameterizedTest
    @CsvSource({
        "Camille Martin, camille.martin@ac-x.fr",
        "'', Camille Martin",
        "Mme, Camille Martin",
        "-, ?",
        "Mme Martin, Camille Martin"
    })
    void cannotBeComparedWhenNothingIsCommonToBoth(String one, String other) {
        assertThat(Personne.of(one).compareWith(Personne.of(other))).isEqualTo(INCOMPARABLE);
        assertThat(Personne.of(other).compareWith(Personne.of(one))).isEqualTo(INCOMPARABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "camille.martin@ac-x.fr, '', camille.martin@ac-x.fr",
        "Camille Martin <Camille.Martin@ac-x.fr>, Camille Martin, camille.martin@ac-x.fr",
        "Camille Martin (camille.martin@ac-x.fr), Camille Martin, camille.martin@ac-x.fr",
        "mailto:camille.martin@ac-x.fr, '', camille.martin@ac-x.fr",
        "Camille Martin, Camille Martin, ''",
        "@, @, ''"
    })
    void readsNameAndAddressFromOneCell(String text, String nom, String courriel) {
        assertThat(Personne.of(text)).isEqualTo(new Personne(nom, courriel));
    }

    @Test
    void isCompletedByWhatOnlyTheOtherMentionGives() {
        Personne complete = Personne.of("Camille Martin").completedBy(new Personne("C. Martin", "c@ac-x.fr"));

        assertThat(complete).isEqualTo(new Personne("Camille Martin", "c@ac-x.fr"));
        assertThat(Personne.of("c@ac-x.fr").completedBy(complete)).isEqualTo(complete);
    }

    @Test
    void isShownByNameElseByAddress() {
        assertThat(new Personne("Camille Martin", "c@ac-x.fr").affichage()).isEqualTo("Camille Martin");
        assertThat(Personne.of("c@ac-x.fr").affichage()).isEqualTo("c@ac-x.fr");
    }
}
