package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zipped workbooks part by part, in ways that no library would. */
final class Zips {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private final Map<String, String> parts = new LinkedHashMap<>();

    static Zips empty() {
        return new Zips();
    }

    /** An xlsx with one sheet « Liste ». */
    static Zips xlsx(String sheetData) {
        return empty().with("_rels/.rels", relations("officeDocument", "xl/workbook.xml"))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='" + RELATIONS + "'><sheets><sheet name='Liste' sheetId='1' r:id='id0'/>"
                                + "</sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "sharedStrings",
                                "sharedStrings.xml",
                                "styles",
                                "/xl/styles.xml"))
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
    }

    /** An ods with the given tables. */
    static Zips ods(String tables) {
        return ods("", tables);
    }

    static Zips ods(String automaticStyles, String tables) {
        return empty().with("mimetype", ODS_TYPE)
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office='" + OdsReader.OFFICE + "' xmlns:table='"
                                + OdsReader.TABLE + "' xmlns:text='" + OdsReader.TEXT + "' xmlns:calcext='"
                                + OdsReader.CALC_EXTENSION
                                + "' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'>"
                                + "<office:automatic-styles>" + automaticStyles + "</office:automatic-styles>"
                                + "<office:body><office:spreadsheet>" + tables
                                + "</office:spreadsheet></office:body></office:document-content>");
    }

    static String relations(String... typesAndTargets) {
        StringBuilder list = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            list.append("<Relationship Id='id" + i / 2 + "' Type='" + RELATIONS + typesAndTargets[i] + "' Target='"
                    + typesAndTargets[i + 1] + "'/>");
        }
        return list.append("</Relationships>").toString();
    }

    Zips with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
