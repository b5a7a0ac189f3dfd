package fr.academie.chorusaudit.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that the stand-in knows: the invented académie, and the SIRETs that it was given. */
final class Structures {

    private static final long FIRST_LISTED_ID = 40_000_001;

    private final Map<String, Structure> bySiret = new HashMap<>();
    private final Map<Long, Structure> byId = new HashMap<>();
    private final Map<String, Insee> insee = new HashMap<>();
    private final Map<String, Sort> sorts = new HashMap<>();

    /** @param listed SIRETs of active structures, beside the académie's own */
    Structures(List<String> listed) {
        Academie.fill(this);
        long id = FIRST_LISTED_ID;
        for (String siret : listed) {
            if (!sorts.containsKey(siret)) {
                add(listed(id++, siret));
                add(new Insee(siret, "ETABLISSEMENT " + siret, true, ""));
            }
        }
    }

    /** The SIRETs of a file: the first of each line; lines without one are left out. */
    static List<String> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("[;,\t]", 2)[0].replaceAll("[^0-9]", ""))
                    .filter(digits -> digits.length() == 14)
                    .distinct()
                    .toList();
        }
    }

    void add(Structure structure) {
        bySiret.put(structure.siret(), structure);
        byId.put(structure.id(), structure);
    }

    void add(Insee word) {
        insee.put(word.siret(), word);
    }

    void add(String siret, Sort sort) {
        sorts.put(siret, sort);
    }

    Optional<Structure> bySiret(String siret) {
        return Optional.ofNullable(bySiret.get(siret));
    }

    Optional<Structure> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Insee> insee(String siret) {
        return Optional.ofNullable(insee.get(siret));
    }

    /** The schools of the académie. */
    Map<String, Sort> sorts() {
        return Map.copyOf(sorts);
    }

    private static Structure listed(long id, String siret) {
        return new Structure(
                id,
                siret,
                "ETABLISSEMENT " + siret,
                true,
                "structure." + siret + "@ac-valmonde.example",
                new Adresse("1 RUE DES ECOLES", "96000", "VALMONDE", "0199000000"),
                false,
                List.of(Service.byDefault(id, true)),
                Set.of());
    }
}
