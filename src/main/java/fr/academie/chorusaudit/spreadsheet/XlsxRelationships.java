package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parts a part of an OOXML package refers to, by identifier and by type. */
record XlsxRelationships(Map<String, Target> targets) {

    private static final int MAX_TARGETS = 10_000;

    /**
     * @param type the last word of the relationship's URI, which is the same in strict and transitional files
     * @param part the full name of the part, without a slash in front
     */
    record Target(String type, String part) {}

    /** The relationships that {@code part} declares, none if it has no list of them; {@code ""} is the package. */
    static XlsxRelationships of(ZipPackage zip, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Target> targets = new LinkedHashMap<>();
        if (zip.has(list)) {
            try (XmlStream xml = zip.xml(list)) {
                while (xml.next()) {
                    if (xml.isStart("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                        add(targets, xml, part);
                    }
                }
            }
        }
        return new XlsxRelationships(targets);
    }

    private static void add(Map<String, Target> targets, XmlStream xml, String source) throws IOException {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id == null || type == null || target == null || targets.size() >= MAX_TARGETS) {
            throw new RefusedException(Refusal.DAMAGED);
        }
        targets.put(id, new Target(type.substring(type.lastIndexOf('/') + 1), resolve(source, target)));
    }

    private static String resolve(String source, String target) {
        String absolute = URI.create("/" + source.replace('\\', '/').replace(" ", "%20"))
                .resolve(target.replace('\\', '/').replace(" ", "%20"))
                .getPath();
        return absolute == null ? "" : absolute.replaceFirst("^/+", "");
    }

    @Nullable
    Target get(@Nullable String id) {
        return id == null ? null : targets.get(id);
    }

    /** The first part of a type, or null. */
    @Nullable
    String partOfType(String type) {
        return targets.values().stream()
                .filter(target -> target.type().equals(type))
                .map(Target::part)
                .findFirst()
                .orElse(null);
    }
}
