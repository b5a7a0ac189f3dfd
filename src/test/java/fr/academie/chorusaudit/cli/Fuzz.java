package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.spreadsheet.OdsSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
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
import org.springframework.util.FileSystemUtils;

/**
 * Mutations of the sample in each format, given to {@code verifier} and, every so often, to {@code audit}, as the list or
 * among the fiches: each must end in a report or, as a list, in one clear sentence with 65, in time, without a stack trace.
 */
final class Fuzz {

    private static final int SECONDS = 30;
    /** Not a multiple of the number of formats, so that each has its turn. */
    private static final int AUDIT_EVERY = 21;

    private static final Path LIST = Path.of("input/etablissements.xlsx").toAbsolutePath();

    private final Path folder;
    private final Map<String, byte[]> seeds = new LinkedHashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    Fuzz(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        seeds.put("xlsx", Files.readAllBytes(LIST));
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
            int turn = n;
            Future<Shell.Result> run = thread.submit(() -> switch (turn % AUDIT_EVERY) {
                case 0 -> audit(file, file);
                case 1 -> audit(LIST, file);
                default -> verify(file);
            });
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

    /** Audits a list with one file among the fiches. @throws IOException when that file cannot be put there */
    private Shell.Result audit(Path list, Path fiches) throws IOException {
        Path home = folder.resolve("home-" + fiches.getFileName());
        Path input = Files.createDirectories(home.resolve("input/fiches"));
        Files.copy(fiches, input.resolve(fiches.getFileName()));
        // A file of the last five seconds looks as if it were still being copied, and costs a second's wait.
        Files.setLastModifiedTime(input.resolve(fiches.getFileName()), FileTime.fromMillis(0));
        Shell.Result result =
                new Shell(home).type("audit", "--quiet", "--date", "2026-11-24", "--input", list.toString());
        boolean isReported = Files.exists(home.resolve("output/audit-chorus-pro-2026-11-24.xlsx"));
        if (isReported != (result.code() == 0)) {
            complaints.add(fiches + ": code " + result.code() + (isReported ? " with" : " without") + " a report");
        }
        if (result.code() != 0 && list.equals(LIST)) {
            complaints.add(fiches + ": a file of fiches stopped the audit");
        }
        FileSystemUtils.deleteRecursively(home);
        return result;
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
        try (Workbook sample = WorkbookFactory.create(LIST.toFile(), null, true)) {
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
