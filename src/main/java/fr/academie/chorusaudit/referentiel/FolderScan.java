package fr.academie.chorusaudit.referentiel;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks one folder; links are followed, loops and what is no data are left out. */
final class FolderScan extends SimpleFileVisitor<Path> {

    /** Office locks, hidden files, notices, and what a system or a browser leaves behind. */
    private static final Pattern NO_DATA = Pattern.compile(
            "~\\$.*|\\..*|thumbs\\.db|desktop\\.ini|(readme|lisez-?moi)(\\.(md|txt|html?|pdf))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SAVED_BESIDE_PAGE = Pattern.compile("(.+)_(files|fichiers)");

    private final FichierImporte.Dossier dossier;
    private final Path root;
    private final List<Found> files = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private FolderScan(FichierImporte.Dossier dossier, Path root) {
        this.dossier = dossier;
        this.root = root;
    }

    /** What a folder holds, by path; a missing folder is empty. */
    static FolderScan of(FichierImporte.Dossier dossier, Path folder) throws IOException {
        FolderScan scan = new FolderScan(dossier, folder.toAbsolutePath().normalize());
        if (Files.exists(scan.root)) {
            Files.walkFileTree(scan.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, scan);
        }
        scan.files.sort(Comparator.comparing(Found::relatif));
        return scan;
    }

    List<Found> files() {
        return files;
    }

    /** One entry for each folder that could not be opened. */
    List<FichierImporte> problems() {
        return unreadable.stream()
                .map(folder -> new FichierImporte(
                        dossier,
                        folder,
                        FichierImporte.Etat.ILLISIBLE,
                        0,
                        List.of(),
                        Motif.DOSSIER_ILLISIBLE.sentence()))
                .toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean data = folder.equals(root) || (!isNoData(folder) && !isSavedBesidePage(folder));
        return data ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !isNoData(file)) {
            files.add(new Found(
                    dossier,
                    file,
                    relative(file),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant()));
        }
        return FileVisitResult.CONTINUE;
    }

    /** A loop of links, a link to nothing, or a folder without rights: only the last hides data. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (e instanceof AccessDeniedException && !isNoData(file)) {
            unreadable.add(relative(file));
        }
        return FileVisitResult.CONTINUE;
    }

    /** A network share may break off while its folders are listed: what was seen so far is imported. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        if (e != null) {
            unreadable.add(relative(folder));
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isNoData(Path path) {
        return NO_DATA.matcher(String.valueOf(path.getFileName())).matches();
    }

    /** Browsers save the pictures and scripts of « page.html » in « page_fichiers ». */
    private static boolean isSavedBesidePage(Path folder) {
        var name =
                SAVED_BESIDE_PAGE.matcher(String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT));
        if (!name.matches()) {
            return false;
        }
        String base = String.valueOf(folder.getFileName()).substring(0, name.end(1));
        return Files.exists(folder.resolveSibling(base + ".html"))
                || Files.exists(folder.resolveSibling(base + ".htm"));
    }

    private String relative(Path path) {
        String relative = root.relativize(path).toString().replace('\\', '/');
        return relative.isEmpty() ? String.valueOf(path.getFileName()) : relative;
    }
}
