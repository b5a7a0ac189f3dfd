package fr.academie.chorusaudit.choruspro;

import static fr.academie.chorusaudit.choruspro.Portail.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The active services of a structure, of all pages or not at all. */
class ServicesTest {

    private final Portail portail = new Portail();

    @AfterEach
    void close() {
        portail.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"codeRetour\":0,\"listeServices\":[]}', 0",
        "'{\"codeRetour\":20000}', 0",
        "'{\"codeRetour\":0}', ",
        "'{\"codeRetour\":0,\"listeServices\":[{\"estActif\":false},{\"estActif\":\"true\"}]}', 1",
        "'{\"codeRetour\":0,\"listeServices\":[{\"estActif\":false},{\"codeService\":\"A\"}]}', ",
        "'{\"codeRetour\":0,\"listeServices\":[{\"estActif\":true}],\"parametresRetour\":{\"pages\":1,\"total\":2}}', ",
        "'{\"codeRetour\":0,\"listeServices\":[{\"estActif\":true}],\"parametresRetour\":{\"pages\":999}}', "
    })
    void countsThemOnlyWhenTheListIsWhole(String json, @Nullable Integer count) {
        portail.answering(SERVICES, json);

        assertThat(Lookups.one(portail).servicesActifs()).isEqualTo(count);
    }

    @Test
    void readsEveryPage() {
        portail.caprice = appel -> appel.path().equals(SERVICES) ? page(appel, 3) : null;

        assertThat(Lookups.one(portail).servicesActifs()).isEqualTo(30);
        assertThat(portail.appels(SERVICES)).hasSize(3);
    }

    @Test
    void asksOnceWhereTheListIsLeftOut() {
        portail.answering(SERVICES, "{\"codeRetour\":0,\"libelle\":\"TRA_MSG_00.000\"}");

        assertThat(Lookups.one(portail).isTrouvee()).isTrue();
        assertThat(portail.appels(SERVICES)).hasSize(1);
    }

    @Test
    void remembersTheTotalThatTheLastPageLeavesOut() {
        portail.caprice = appel -> !appel.path().equals(SERVICES)
                ? null
                : appel.body().contains("Demandee\":1}")
                        ? Portail.Reponse.of(200, services(1, 10, 2))
                        : Portail.Reponse.of(200, "{\"codeRetour\":0,\"listeServices\":[]}");

        assertThat(Lookups.one(portail).servicesActifs()).isNull();
    }

    @Test
    void knowsNothingWhenAServerRepeatsItsFirstPage() {
        portail.caprice = appel -> appel.path().equals(SERVICES) ? Portail.Reponse.of(200, services(1, 10, 3)) : null;

        assertThat(Lookups.one(portail).servicesActifs()).isNull();
    }

    /** The server gives ten a page, whatever is asked. */
    private static Portail.Reponse page(Portail.Appel appel, int pages) {
        int page = Integer.parseInt(appel.body().replaceAll("^.*pageResultatDemandee\":([0-9]+).*$", "$1"));
        return Portail.Reponse.of(200, services(10 * page - 9, 10, pages));
    }

    private static String services(int first, int count, int pages) {
        return IntStream.range(first, first + count)
                .mapToObj(id -> "{\"idService\":" + id + ",\"estActif\":true}")
                .collect(Collectors.joining(
                        ",",
                        "{\"codeRetour\":0,\"listeServices\":[",
                        "],\"parametresRetour\":{\"nbResultatsParPage\":10,\"pages\":" + pages + ",\"total\":"
                                + 10 * pages + "}}"));
    }
}
