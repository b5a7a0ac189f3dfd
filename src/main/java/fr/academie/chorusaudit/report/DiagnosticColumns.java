package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.diagnostic.Gravite;
import fr.academie.chorusaudit.diagnostic.Point;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of what the rules said of a school. */
final class DiagnosticColumns {

    private static final int POINTS = Point.values().length;

    private DiagnosticColumns() {}

    static List<Column<Resultat>> verdict() {
        return List.of(
                Column.<Resultat>of("verdict", 16, r -> r.diagnostic().verdict().libelle())
                        .coloured(r -> Teinte.of(r.diagnostic().verdict())),
                Column.<Resultat>of(
                                "gravite",
                                14,
                                r -> gravite(r).map(Gravite::libelle).orElse(""))
                        .coloured(r -> gravite(r).map(Teinte::of).orElse(Teinte.AUCUNE)),
                Column.of("constats", 46, EtablissementColumns::codes));
    }

    static List<Column<Resultat>> points() {
        return List.of(
                Column.of(
                        "points",
                        12,
                        r -> Textes.texte(
                                "points", r.diagnostic().pointsControles().size(), POINTS)),
                Column.of(
                        "non_observe",
                        90,
                        r -> unobserved(r).map(Point::libelle).collect(Collectors.joining(", "))));
    }

    static Stream<Point> unobserved(Resultat resultat) {
        return Stream.of(Point.values())
                .filter(point -> !resultat.diagnostic().pointsControles().contains(point));
    }

    /** The worst of a school's constats, which are listed the worst first by code but not quite by severity. */
    private static Optional<Gravite> gravite(Resultat resultat) {
        return resultat.diagnostic().constats().stream()
                .map(Constat::code)
                .map(code -> code.gravite())
                .min(Gravite::compareTo);
    }
}
