package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.spreadsheet.OdsSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Mutations of the sample in each format, given to {@code verifier} and, every so often, to {@code audit}: each must end
 * in a report or in one clear sentence with 65, in time, without a stack trace.
 */
final class Fuzz {

    private static final int SECONDS = 30;
    private static final int AUDIT_EVERY = 50;

    private final Path folder;
    private final Map<String, byte[]> seeds = new LinkedHashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();

    Fuzz(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        seeds.put("xlsx", Files.readAllBytes(Path.of("input/etablissements.xlsx")));
        List<List<String>> rows = rows();
        seeds.put("xls", xls(rows));
        seeds.put("ods", OdsSample.of(rows, folder));
        String csv = String.join(
                "\r\n", rows.stream().map(row -> String.join(";", row)).toList());
        seeds.put("csv", csv.getBytes(StandardCharsets.UTF_8));
        seeds.put("txt", csv.replace(';', '\t').getBytes(StandardCharsets.UTF_16LE));
    }

    /** From the command line: how many files, and the seed. Exits with 1 when one of them ended otherwise. */
    public static void main(String[] args) throws Exception {
        Fuzz fuzz = new Fuzz(Path.of("target/fuzz"));
        fuzz.run(Integer.parseInt(args[0]), Long.parseLong(args[1]));
        fuzz.outcomes().forEach((outcome, count) -> System.out.println(outcome + " : " + count));
        fuzz.complaints().forEach(System.out::println);
        System.exit(fuzz.complaints().isEmpty() ? 0 : 1);
    }

    void run(int files, long seed) throws Exception {
        ExecutorService thread = Executors.newCachedThreadPool(work -> {
            Thread daemon = new Thread(work, "fuzz");
            daemon.setDaemon(true);
            return daemon;
        });
        List<String> formats = List.copyOf(seeds.keySet());
        for (int n = 0; n < files; n++) {
            String format = formats.get(n % formats.size());
            Path file = folder.resolve("mutant-" + n + "." + format);
            Files.write(
                    file, new Mutation(new Random(seed * 1_000_003 + n)).of(Objects.requireNonNull(seeds.get(format))));
            boolean isAudited = n % AUDIT_EVERY == 0;
            Future<Shell.Result> run = thread.submit(() -> isAudited ? audit(file) : verify(file));
            judge(file, format, run);
        }
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }

    List<String> complaints() {
        return complaints;
    }

    private Shell.Result verify(Path file) {
        return new Shell(folder).type("verifier", "--input", file.toString());
    }

    private Shell.Result audit(Path file) {
        Path home = folder.resolve("home-" + file.getFileName());
        return new Shell(home).type("audit", "--quiet", "--date", "2026-11-24", "--input", file.toString());
    }

    private void judge(Path file, String format, Future<Shell.Result> run) throws Exception {
        int before = complaints.size();
        try {
            Shell.Result result = run.get(SECONDS, TimeUnit.SECONDS);
            outcomes.merge(format + " " + result.code(), 1, Integer::sum);
            String printed = result.out() + result.err();
            if (result.code() != 0 && result.code() != 65) {
                complaints.add(file + ": code " + result.code() + ": " + result.err());
            }
            if (printed.contains("\tat ") || printed.contains("Exception")) {
                complaints.add(file + ": a stack trace");
            }
            if (result.code() == 65 && !result.err().strip().matches("(?s).*\\p{L}{3,}.*\\.")) {
                complaints.add(file + ": no sentence: " + result.err());
            }
        } catch (TimeoutException hung) {
            complaints.add(file + ": hung");
        } catch (ExecutionException thrown) {
            complaints.add(file + ": " + thrown.getCause());
        }
        if (complaints.size() == before) {
            Files.delete(file);
        }
    }

    private static List<List<String>> rows() throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (Workbook sample =
                WorkbookFactory.create(Path.of("input/etablissements.xlsx").toFile(), null, true)) {
            for (Row row : sample.getSheetAt(0)) {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    texts.add(formatter.formatCellValue(row.getCell(i)).replace(';', ','));
                }
                rows.add(texts);
            }
        }
        return rows;
    }

    private static byte[] xls(List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new HSSFWorkbook();
                OutputStream out = bytes) {
            Sheet sheet = workbook.createSheet("Liste");
            for (List<String> texts : rows) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String text : texts) {
                    Cell cell = row.createCell(Math.max(row.getLastCellNum(), 0));
                    cell.setCellValue(text);
                }
            }
            workbook.write(out);
        }
        return bytes.toByteArray();
    }
}
