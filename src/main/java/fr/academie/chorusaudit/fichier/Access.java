package fr.academie.chorusaudit.fichier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Who may read a file, said explicitly: the umask of a cron job is anybody's guess. File systems without POSIX permissions
 * keep their own.
 */
public enum Access {
    /** 0600, folders 0700. */
    PRIVE("rw-------", "rwx------"),
    /** 0644, folders 0755. */
    PUBLIC("rw-r--r--", "rwxr-xr-x");

    private final String file;
    private final String folder;

    Access(String file, String folder) {
        this.file = file;
        this.folder = folder;
    }

    /** For a call that creates {@code path} and opens it at once; the umask may still take rights away. */
    public FileAttribute<?>[] ofNewFile(Path path) {
        return attributes(path, file);
    }

    /**
     * Creates an empty file.
     *
     * @throws IOException when something has that name, or the folder cannot be written
     */
    public void createFile(Path path) throws IOException {
        Files.createFile(path, attributes(path, file));
        try {
            applyTo(path);
        } catch (IOException refused) {
            Files.deleteIfExists(path);
            throw refused;
        }
    }

    /**
     * Creates a folder.
     *
     * @throws IOException when something has that name, or its parent cannot be written
     */
    public void createFolder(Path path) throws IOException {
        Files.createDirectory(path, attributes(path, folder));
    }

    /** Creates a folder and its parents where they are missing; what exists keeps its permissions. */
    public void createFolders(Path path) throws IOException {
        // Not createDirectories, which fails on a symbolic link to a folder.
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path, attributes(path, folder));
        }
    }

    /**
     * Gives these permissions to a file or a folder that exists.
     *
     * @throws IOException when it is gone, or somebody else's
     */
    public void applyTo(Path path) throws IOException {
        if (isPosix(path)) {
            String permissions = Files.isDirectory(path) ? folder : file;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
