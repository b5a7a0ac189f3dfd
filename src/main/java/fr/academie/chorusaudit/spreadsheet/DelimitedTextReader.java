package fr.academie.chorusaudit.spreadsheet;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a text file as lines of cells: csv, tsv, or one value a line. No line is ever lost to a stray quote. */
final class DelimitedTextReader {

    /** Lines and characters of one record; a cell of Excel has at most 32,767 characters. */
    private static final int MAX_LINES = 100;

    private static final int MAX_CHARACTERS = 200_000;

    private final TextLines lines;
    private final RowBuilder row;
    private final Quoting quoting;
    private final RFC4180Parser parser;
    private final RFC4180Parser literalParser;

    private DelimitedTextReader(TextLines lines, char separator, RowHandler handler) {
        this.lines = lines;
        this.row = new RowBuilder(handler, Integer.MAX_VALUE);
        this.quoting = new Quoting(separator);
        // Not OpenCSV's default parser, which takes backslashes for escapes.
        this.parser = new RFC4180ParserBuilder().withSeparator(separator).build();
        this.literalParser = new RFC4180ParserBuilder()
                .withSeparator(separator)
                .withQuoteChar(ICSVParser.NULL_CHARACTER)
                .build();
    }

    static void read(Path file, RowHandler handler) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        char separator;
        try (TextLines sample = new TextLines(encoding.reader(file))) {
            separator = Separator.of(sample);
        }
        if (handler.startSheet(sheetName(file))) {
            try (TextLines lines = new TextLines(encoding.reader(file))) {
                new DelimitedTextReader(lines, separator, handler).read();
            }
        }
    }

    private static String sheetName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void read() throws IOException {
        for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
            boolean statement = line.number() == 1 && Separator.stated(line.text()) != null;
            if (statement || line.text().isEmpty()) {
                continue;
            }
            String[] values = record(line);
            row.start(line.number());
            for (int i = 0; i < values.length; i++) {
                row.set(i, Cell.text(values[i]));
            }
            if (!row.finish()) {
                return;
            }
        }
    }

    /** The cells of the record that starts with this line, and takes the next ones if a quoted cell goes on there. */
    private String[] record(TextLines.Line first) throws IOException {
        if (first.text().indexOf('"') < 0) {
            return literalParser.parseLine(first.text());
        }
        quoting.reset();
        List<TextLines.Line> record = new ArrayList<>(List.of(first));
        int characters = first.text().length();
        Quoting.State state = quoting.follow(first.text());
        while (state == Quoting.State.OPEN && record.size() < MAX_LINES && characters < MAX_CHARACTERS) {
            TextLines.Line next = lines.next();
            if (next == null) {
                break;
            }
            record.add(next);
            characters += next.text().length();
            state = quoting.follow(next.text());
        }
        if (state == Quoting.State.COMPLETE) {
            return parser.parseLine(record.stream().map(TextLines.Line::text).collect(Collectors.joining("\n")));
        }
        lines.giveBack(record.subList(1, record.size()));
        return literalParser.parseLine(first.text());
    }
}
