package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the rows of one sheet of an xls. */
final class XlsSheet {

    private final RecordInputStream in;
    private final XlsGlobals globals;
    private final RowBuilder row;
    /** The column of a formula whose text comes in a record of its own, or -1. */
    private int formulaColumn = -1;
    /** A chart in the sheet is a sequence of records within the sheet's own. */
    private int depth;

    private boolean wanted = true;

    XlsSheet(RecordInputStream in, XlsGlobals globals, RowBuilder row) {
        this.in = in;
        this.globals = globals;
        this.row = row;
    }

    /** False for a chart or a sheet of Excel 4 macros; reads the first record, so call it once and first. */
    boolean isWorksheet() throws RefusedException {
        if (!in.hasNextRecord() || in.getNextSid() != BOFRecord.sid) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        in.nextRecord();
        int type = new BOFRecord(in).getType();
        in.readRemainder();
        depth = 1;
        return type == BOFRecord.TYPE_WORKSHEET;
    }

    /** The merged cells, which stand behind the rows; moves to the end of the sheet. */
    MergedCells merged() throws IOException {
        MergedCells merged = new MergedCells();
        while (depth > 0) {
            advance();
            if (depth == 1 && in.getSid() == MergeCellsRecord.sid) {
                MergeCellsRecord record = new MergeCellsRecord(in);
                for (int i = 0; i < record.getNumAreas(); i++) {
                    CellRangeAddress area = record.getAreaAt(i);
                    merged.add(
                            area.getFirstRow() + 1L,
                            area.getLastRow() + 1L,
                            area.getFirstColumn(),
                            area.getLastColumn());
                }
            }
            in.readRemainder();
        }
        return merged;
    }

    void read() throws IOException {
        while (wanted && depth > 0) {
            advance();
            if (depth == 1) {
                readCells();
            }
            in.readRemainder();
        }
        if (wanted) {
            row.finish();
        }
    }

    private void advance() throws RefusedException {
        if (!in.hasNextRecord()) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        in.nextRecord();
        if (in.getSid() == BOFRecord.sid) {
            depth++;
        } else if (in.getSid() == EOFRecord.sid) {
            depth--;
        }
    }

    private void readCells() throws IOException {
        ExcelCells cells = globals.cells();
        switch (in.getSid()) {
            case LabelSSTRecord.sid -> {
                LabelSSTRecord label = new LabelSSTRecord(in);
                set(label, ExcelCells.text(globals.strings().get(label.getSSTIndex()), false));
            }
            case LabelRecord.sid -> {
                LabelRecord label = new LabelRecord(in);
                set(label, ExcelCells.text(label.getValue(), false));
            }
            case NumberRecord.sid -> {
                NumberRecord number = new NumberRecord(in);
                set(number, cells.number(number.getValue(), number.getXFIndex(), false));
            }
            case RKRecord.sid -> {
                RKRecord number = new RKRecord(in);
                set(number, cells.number(number.getRKNumber(), number.getXFIndex(), false));
            }
            case MulRKRecord.sid -> {
                MulRKRecord numbers = new MulRKRecord(in);
                for (int i = 0; i < numbers.getNumColumns(); i++) {
                    Cell cell = cells.number(numbers.getRKNumberAt(i), numbers.getXFAt(i), false);
                    set(numbers.getRow(), numbers.getFirstColumn() + i, cell);
                }
            }
            case BoolErrRecord.sid -> {
                BoolErrRecord value = new BoolErrRecord(in);
                set(
                        value,
                        value.isBoolean()
                                ? ExcelCells.bool(value.getBooleanValue(), false)
                                : error(value.getErrorValue(), false));
            }
            case FormulaRecord.sid -> {
                FormulaRecord formula = new FormulaRecord(in);
                set(formula, result(formula));
                formulaColumn = formula.hasCachedResultString() ? formula.getColumn() : -1;
            }
            case StringRecord.sid -> {
                if (formulaColumn >= 0) {
                    row.set(formulaColumn, ExcelCells.text(new StringRecord(in).getString(), true));
                    formulaColumn = -1;
                }
            }
            default -> {}
        }
    }

    private Cell result(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> globals.cells().number(formula.getValue(), formula.getXFIndex(), true);
            case BOOLEAN -> ExcelCells.bool(formula.getCachedBooleanValue(), true);
            case ERROR -> error(formula.getCachedErrorValue(), true);
            default -> ExcelCells.text("", true);
        };
    }

    private static Cell error(int code, boolean formula) {
        return ExcelCells.error(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#VALUE!", formula);
    }

    private void set(CellValueRecordInterface record, Cell cell) throws RefusedException {
        set(record.getRow(), record.getColumn(), cell);
    }

    private void set(int index, int column, Cell cell) throws RefusedException {
        if (row.number() != index + 1L) {
            wanted = wanted && row.finish();
            row.start(index + 1L);
        }
        if (wanted) {
            row.set(column, cell);
        }
    }
}
