package fr.academie.chorusaudit.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules say of one school.
 *
 * @param constats in the order of {@link Code}
 * @param pointsControles what was observed, of the five points
 */
public record Diagnostic(Verdict verdict, List<Constat> constats, Set<Point> pointsControles) {

    private static final List<Code> MOTIFS = List.of(
            Code.STRUCTURE_INTROUVABLE,
            Code.AUCUN_RATTACHEMENT,
            Code.GESTIONNAIRE_PRINCIPAL_ABSENT,
            Code.GESTIONNAIRE_PRINCIPAL_INACTIF,
            Code.STRUCTURE_INACTIVE);

    public Diagnostic {
        constats = List.copyOf(constats);
        pointsControles = Set.copyOf(pointsControles);
    }

    /** True when this was found. */
    public boolean has(Code code) {
        return constats.stream().anyMatch(constat -> constat.code() == code);
    }

    /** The assistance request that the constats call for. Whether it may be sent also depends on the SIRET: one that
     * was repaired never feeds annexe 5. */
    public Optional<CasAnnexe5> annexe5() {
        List<Code> motifs = MOTIFS.stream()
                .filter(motif -> annexe5Constats().anyMatch(constat -> constat.code() == motif))
                .toList();
        return motifs.isEmpty() ? Optional.empty() : Optional.of(new CasAnnexe5(motifs.get(0), motifs));
    }

    private Stream<Constat> annexe5Constats() {
        return constats.stream().filter(Constat::annexe5);
    }
}
