package fr.academie.chorusaudit.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A plain workbook of one table, which goes on in a further sheet when the first is full. */
final class XlsxTable implements Table {

    private final Path file;
    private final List<Object> header;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
    private final CellStyle dayStyle;
    private Sheet sheet;
    private int next;

    XlsxTable(Path file, List<Object> header) {
        this.file = file;
        this.header = header;
        dayStyle = workbook.createCellStyle();
        dayStyle.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        sheet = workbook.createSheet("Feuil1");
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        if (next > SpreadsheetVersion.EXCEL2007.getLastRowIndex()) {
            sheet = workbook.createSheet("Feuil" + (workbook.getNumberOfSheets() + 1));
            next = 0;
            row(header);
        }
        Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            write(row, i, cells.get(i));
        }
    }

    private void write(Row row, int column, Object value) {
        if (value instanceof LocalDate day) {
            Cell cell = row.createCell(column);
            cell.setCellValue(day);
            cell.setCellStyle(dayStyle);
        } else if (value instanceof Integer number) {
            row.createCell(column).setCellValue(number);
        } else if (!value.toString().isEmpty()) {
            row.createCell(column).setCellValue(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        FixedZip.save(workbook, workbook.getXSSFWorkbook(), file);
    }
}
