package fr.academie.chorusaudit.report;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Who may read a file, said explicitly: the umask of a cron job is anybody's guess. */
public enum Access {
    /** 0600, folders 0700. */
    PRIVE("rw-------", "rwx------"),
    /** 0644. */
    PUBLIC("rw-r--r--", "rwxr-xr-x");

    private final String file;
    private final String folder;

    Access(String file, String folder) {
        this.file = file;
        this.folder = folder;
    }

    void createFile(Path path) throws IOException {
        Files.createFile(path, attributes(file));
        applyTo(path);
    }

    void createFolder(Path path) throws IOException {
        Files.createDirectory(path, attributes(folder));
    }

    /** Creates a folder and its parents where they are missing; what exists keeps its permissions. */
    public void createFolders(Path path) throws IOException {
        // Not createDirectories, which fails on a symbolic link to a folder.
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path, attributes(folder));
        }
    }

    /** File systems without POSIX permissions keep their own. */
    void applyTo(Path path) throws IOException {
        if (isPosix()) {
            try {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(file));
            } catch (UnsupportedOperationException notOnThisShare) {
                return;
            }
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
