package org.gridscheme.spatial.crs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/**
 * GeoTools unpacks its EPSG database into a folder below the temporary folder that all users of a machine share: the
 * second user cannot write there, and anyone could plant one. So each user gets a folder only he can enter, unless the
 * operator names one with the system property {@value #FOLDER_PROPERTY}.
 */
final class EpsgDatabaseFolder {

    static final String FOLDER_PROPERTY = "EPSG-HSQL.directory";

    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private EpsgDatabaseFolder() {}

    static void prepare() {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return;
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        try {
            System.setProperty(FOLDER_PROPERTY, privateFolder(temporary).toString());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the EPSG database below " + temporary, e);
        }
    }

    /**
     * The user's own folder below the given one, kept from run to run; a fresh one where somebody else holds the name. The
     * folder itself is asked for its abilities: its file store may have no known mount point, as in a changed root.
     */
    static Path privateFolder(Path temporary) throws IOException {
        Path folder = temporary.resolve("gridscheme-epsg-" + System.getProperty("user.name", "user"));
        if (Files.getFileAttributeView(temporary, PosixFileAttributeView.class) == null) {
            return Files.createDirectories(folder);
        }
        try {
            return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
        } catch (FileAlreadyExistsException taken) {
            return isPrivate(folder) ? folder : Files.createTempDirectory(temporary, "gridscheme-epsg-");
        }
    }

    private static boolean isPrivate(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isWritable(folder)
                && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                        .equals(PRIVATE)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(ownOwner(folder));
    }

    private static UserPrincipal ownOwner(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "owner", null);
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }
}
