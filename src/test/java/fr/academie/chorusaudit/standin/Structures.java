package fr.academie.chorusaudit.standin;

import fr.academie.chorusaudit.sample.Cas;
import fr.academie.chorusaudit.sample.FichePortail;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** All that the stand-in knows: the invented académie, and something to say of any other SIRET, the same at each start. */
final class Structures {

    /** The identifier of a school that is not of the sample, less its SIRET: one leads to the other, and they differ. */
    private static final long ANYBODY = 700_000_000_000_000L;

    private static final long SIRETS = 100_000_000_000_000L;

    private final Map<String, Portrait> sample = Academie.portraits();
    private final Map<Long, Structure> byId = new HashMap<>();
    private final int unknownEvery;

    /** @param unknownEvery 1 in that many SIRETs that are not of the sample has no structure; 0: none */
    Structures(int unknownEvery) {
        this.unknownEvery = unknownEvery;
        sample.values().forEach(portrait -> portrait.structure().ifPresent(each -> byId.put(each.id(), each)));
    }

    /** Empty unless {@code siret} has 14 digits. As in the sandbox, the key does not matter. */
    Optional<Portrait> portrait(String siret) {
        Portrait known = sample.get(siret);
        if (known != null) {
            return Optional.of(known);
        }
        return siret.matches("\\d{14}") ? Optional.of(anybody(siret)) : Optional.empty();
    }

    Optional<Structure> byId(long id) {
        if (id > ANYBODY - SIRETS && id <= ANYBODY) {
            return portrait("%014d".formatted(ANYBODY - id)).flatMap(Portrait::structure);
        }
        return Optional.ofNullable(byId.get(id));
    }

    /** The fate of each school of the sample. */
    Map<String, Sort> sorts() {
        Map<String, Sort> sorts = new HashMap<>();
        sample.forEach((siret, portrait) -> sorts.put(siret, portrait.sort()));
        return sorts;
    }

    private Portrait anybody(String siret) {
        CRC32 crc = new CRC32();
        crc.update(siret.getBytes(StandardCharsets.US_ASCII));
        FichePortail fiche = new FichePortail(
                siret,
                "ETABLISSEMENT " + siret,
                "structure." + siret + "@ac-valmonde.example",
                "1 RUE DES ECOLES",
                "96000",
                "VALMONDE",
                "+33199000000",
                false,
                false,
                Cas.JAMAIS_CONSULTEE);
        Sort sort = Sort.draw(crc.getValue(), unknownEvery);
        return Portrait.of(
                ANYBODY - Long.parseLong(siret), fiche, sort, FichePortail.siret((int) (crc.getValue() % 100_000)));
    }
}
