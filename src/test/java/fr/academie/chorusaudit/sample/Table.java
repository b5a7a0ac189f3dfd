package fr.academie.chorusaudit.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rows written one by one into a file, so that a million of them need no memory. */
interface Table extends AutoCloseable {

    /** Writes texts, whole numbers and days. */
    void row(List<Object> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** Starts a file of the format that its name says, {@code .csv} or {@code .xlsx}. */
    static Table create(Path file, List<Object> header) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Table table = file.toString().endsWith(".csv") ? new CsvTable(file) : new XlsxTable(file, header);
        table.row(header);
        return table;
    }
}
