package fr.academie.chorusaudit.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Champ;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostilePageTest {

    private static final String FICHE = "<p>Type d'identifiant SIRET</p><p>Identifiant 19876543200010</p>"
            + "<p>Raison sociale LYCEE DES LILAS</p><p>Statut ACTIF</p><p>Gestionnaire principal A PETIT</p>";

    private Atelier atelier = new Atelier(Path.of("unused"));

    @BeforeEach
    void open(@TempDir Path folder) {
        atelier = new Atelier(folder);
    }

    @Test
    void keepsNothingButRecognisedFields() {
        atelier.fiche(
                "page.html",
                "<html><head><script>var token='SECRET-1'</script><style>.SECRET-2{}</style></head>"
                        + "<body data-token='SECRET-3'><!-- SECRET-4 --><input type=hidden name=csrf value='SECRET-5'>"
                        + "<p>Bonjour SECRET-6</p><div style='display: none'>Gestionnaire principal SECRET-7</div>"
                        + FICHE
                        + "<p>Téléphone</p><script>SECRET-8</script><noscript>SECRET-9</noscript>"
                        + "<input type=password value='SECRET-10'><button>SECRET-11</button><p hidden>SECRET-12</p>"
                        + "<svg><text>SECRET-13</text></svg><template>SECRET-14</template></body></html>");
        assertThat(atelier.importOne().lignes()).isEqualTo(1);
        assertThat(atelier.dump()).contains("LYCEE DES LILAS").doesNotContain("SECRET");
    }

    @Test
    void survivesHundredThousandNestedTags() {
        atelier.fiche("page.html", "<html><body>" + FICHE + "<div><b>".repeat(100_000) + "x</body></html>");
        atelier.importOne();
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("A PETIT");
    }

    @Test
    void survivesLinesWithoutEnd() {
        atelier.fiche(
                "page.txt",
                FICHE.replace("</p>", "</p>\n"),
                "A Ville ".repeat(200_000),
                "-|".repeat(300_000) + "x",
                "  Ville".repeat(100_000));
        atelier.importOne();
        assertThat(atelier.lilas(Champ.GESTIONNAIRE_PRINCIPAL)).isEqualTo("A PETIT");
    }

    @Test
    void refusesPageBeyondSizeLimit() {
        atelier.fiche("page.html", "<html>" + FICHE + " ".repeat(21 * 1024 * 1024));
        assertThat(atelier.importOne().remarque()).contains("20 Mo");
    }
}
