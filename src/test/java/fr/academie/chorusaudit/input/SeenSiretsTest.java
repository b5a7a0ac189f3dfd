package fr.academie.chorusaudit.input;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.chorusaudit.structure.Siret;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenSiretsTest {

    @Test
    void agreesWithAMapOnAHundredThousandSirets() {
        Random random = new Random(14);
        SeenSirets seen = new SeenSirets();
        Map<Siret, Long> map = new HashMap<>();
        for (long position = 1; position <= 100_000; position++) {
            Siret siret = siret(random.nextInt(60_000));
            Long known = map.putIfAbsent(siret, position);
            assertThat(seen.firstOrAdd(siret, position)).isEqualTo(known == null ? SeenSirets.NEW : known);
        }
    }

    private static Siret siret(int n) {
        String body = "1909%09d".formatted(n);
        for (char key = '0'; key <= '9'; key++) {
            var siret = Siret.parse(body + key);
            if (siret.isPresent()) {
                return siret.get();
            }
        }
        throw new AssertionError(body);
    }
}
