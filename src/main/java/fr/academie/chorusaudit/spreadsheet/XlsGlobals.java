package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;

/**
 * What the first part of an xls says of the whole workbook.
 *
 * @param sheets the visible sheets, in the order of the tabs
 */
record XlsGlobals(List<Sheet> sheets, ExcelCells cells, SharedStrings strings) {

    /** Each sheet is looked for from the start of the file. */
    private static final int MAX_SHEETS = 1_000;

    /** A sheet and where its records start. */
    record Sheet(String name, long position) {}

    static XlsGlobals read(RecordInputStream in) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        DateFormats formats = new DateFormats();
        List<Integer> styles = new ArrayList<>();
        SharedStrings strings = new SharedStrings();
        DateSystem dates = DateSystem.FROM_1900;
        boolean first = true;
        while (in.hasNextRecord()) {
            in.nextRecord();
            if (first) {
                requireExcel97(in);
                first = false;
            }
            switch (in.getSid()) {
                case FilePassRecord.sid -> throw new RefusedException(Refusal.PASSWORD);
                case BoundSheetRecord.sid -> addVisible(sheets, new BoundSheetRecord(in));
                case DateWindow1904Record.sid ->
                    dates = new DateWindow1904Record(in).getWindowing() == 1
                            ? DateSystem.FROM_1904
                            : DateSystem.FROM_1900;
                case FormatRecord.sid -> {
                    FormatRecord format = new FormatRecord(in);
                    formats.addFormat(format.getIndexCode(), format.getFormatString());
                }
                case ExtendedFormatRecord.sid -> styles.add((int) new ExtendedFormatRecord(in).getFormatIndex());
                case SSTRecord.sid -> readStrings(in, strings);
                default -> {}
            }
            if (in.getSid() == EOFRecord.sid) {
                break;
            }
            in.readRemainder();
        }
        styles.forEach(formats::addStyle);
        return new XlsGlobals(sheets, new ExcelCells(formats, dates), strings);
    }

    private static void requireExcel97(RecordInputStream in) throws RefusedException {
        if (in.getSid() != BOFRecord.sid) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        if (new BOFRecord(in).getVersion() != BOFRecord.VERSION) {
            throw new RefusedException(Refusal.OLD_EXCEL);
        }
    }

    private static void addVisible(List<Sheet> sheets, BoundSheetRecord sheet) throws RefusedException {
        if (sheets.size() >= MAX_SHEETS) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        if (!sheet.isHidden() && !sheet.isVeryHidden()) {
            sheets.add(new Sheet(sheet.getSheetname(), Integer.toUnsignedLong(sheet.getPositionOfBof())));
        }
    }

    /** The count that the table states is not believed: POI's own reader makes two billion empty strings out of it. */
    private static void readStrings(RecordInputStream in, SharedStrings strings) throws IOException {
        in.readInt();
        int count = in.readInt();
        while (strings.size() < count && (in.remaining() > 0 || in.getNextSid() == ContinueRecord.sid)) {
            strings.add(new UnicodeString(in).getString());
        }
    }
}
