package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.diagnostic.Diagnostic;
import fr.academie.chorusaudit.diagnostic.FaitCite;
import fr.academie.chorusaudit.diagnostic.Point;
import fr.academie.chorusaudit.diagnostic.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How a diagnostic is kept in one column, as bytes. Equal diagnostics make equal bytes, whatever the run. */
final class DiagnosticJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(StoredDiagnostic.class);
    private static final ObjectReader READER = MAPPER.readerFor(StoredDiagnostic.class);

    private DiagnosticJson() {}

    private record StoredDiagnostic(Verdict verdict, List<StoredConstat> constats, SortedSet<Point> pointsControles) {}

    private record StoredConstat(Code code, List<StoredCitation> faits, boolean annexe5) {}

    /** @param jour null for the day of the run */
    private record StoredCitation(
            String libelle,
            String valeur,
            String source,
            @Nullable LocalDate jour,
            boolean nominatif) {}

    /** @param run the day of the run */
    static byte[] write(Diagnostic diagnostic, LocalDate run) {
        return WRITER.writeValueAsBytes(new StoredDiagnostic(
                diagnostic.verdict(),
                diagnostic.constats().stream()
                        .map(constat -> pack(constat, run))
                        .toList(),
                // A set of its own order, which no two processes share.
                new TreeSet<>(diagnostic.pointsControles())));
    }

    private static StoredConstat pack(Constat constat, LocalDate run) {
        return new StoredConstat(
                constat.code(),
                constat.faits().stream()
                        .map(f -> new StoredCitation(
                                f.libelle(), f.valeur(), f.source(), JourDuPassage.pack(f.jour(), run), f.nominatif()))
                        .toList(),
                constat.annexe5());
    }

    static Diagnostic read(byte[] json, LocalDate run) {
        StoredDiagnostic stored = READER.readValue(json);
        return new Diagnostic(
                stored.verdict(),
                stored.constats().stream().map(constat -> unpack(constat, run)).toList(),
                stored.pointsControles());
    }

    private static Constat unpack(StoredConstat constat, LocalDate run) {
        return new Constat(
                constat.code(),
                constat.faits().stream()
                        .map(f -> new FaitCite(
                                f.libelle(),
                                f.valeur(),
                                f.source(),
                                JourDuPassage.unpack(f.jour(), run),
                                f.nominatif()))
                        .toList(),
                constat.annexe5());
    }
}
