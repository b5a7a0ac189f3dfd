package fr.academie.chorusaudit.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A text file as French Excel writes it: UTF-8 with BOM, semicolons, CRLF, 24/11/2026. */
final class CsvTable implements Table {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final BufferedWriter writer;

    CsvTable(Path file) throws IOException {
        writer = Files.newBufferedWriter(file);
        writer.write('\uFEFF');
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(';');
            }
            Object cell = cells.get(i);
            writer.write(quoted(cell instanceof LocalDate day ? day.format(DAY) : cell.toString()));
        }
        writer.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static String quoted(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
