package fr.academie.chorusaudit.choruspro;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Siret;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class EquipeTest {

    @Test
    void logsWhatItsThreadsDoWithTheRunThatAsked() {
        Queue<String> runs = new ConcurrentLinkedQueue<>();
        MDC.put("execution", "7");
        try (Equipe equipe = new Equipe(2)) {
            List<Siret> sirets = List.of(new Siret("19382780500014"), new Siret("19690001900011"));
            equipe.work(
                    sirets.iterator(),
                    siret -> {
                        runs.add(String.valueOf(MDC.get("execution")));
                        throw new IllegalStateException("no answer");
                    },
                    () -> {},
                    issue -> {});
        } finally {
            MDC.remove("execution");
        }

        assertThat(runs).containsExactly("7", "7");
    }
}
