package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table of texts as the bytes of an .ods file. */
public final class OdsSample {

    private OdsSample() {}

    public static byte[] of(List<List<String>> rows, Path folder) throws IOException {
        StringBuilder table = new StringBuilder("<table:table table:name='Liste'>");
        for (List<String> row : rows) {
            table.append("<table:table-row>");
            for (String text : row) {
                table.append("<table:table-cell office:value-type='string'><text:p>")
                        .append(text.replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</text:p></table:table-cell>");
            }
            table.append("</table:table-row>");
        }
        Path file = Zips.ods(table.append("</table:table>").toString()).write(folder.resolve("sample.ods"));
        try {
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }
}
