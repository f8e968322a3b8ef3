package org.gridscheme.spatial.testkit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A local PostgreSQL installation in Debian's layout that has PostGIS.
 *
 * @param bin folder of {@code initdb} and {@code pg_ctl}
 * @param major PostgreSQL's major version
 */
record PostgresBinaries(Path bin, int major) {

    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    private static final Path SHARED_FILES = Path.of("/usr/share/postgresql");

    /** The newest complete installation. */
    static Optional<PostgresBinaries> find() {
        return find(INSTALLATIONS, SHARED_FILES);
    }

    static Optional<PostgresBinaries> find(Path installations, Path sharedFiles) {
        List<PostgresBinaries> complete = new ArrayList<>();
        if (!Files.isDirectory(installations)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(installations, "[0-9]*")) {
            for (Path version : versions) {
                String major = version.getFileName().toString();
                Path postgis = sharedFiles.resolve(major).resolve("extension/postgis.control");
                if (major.matches("\\d{1,4}") && Files.exists(version.resolve("bin/initdb")) && Files.exists(postgis)) {
                    complete.add(new PostgresBinaries(version.resolve("bin"), Integer.parseInt(major)));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return complete.stream().max(Comparator.comparingInt(PostgresBinaries::major));
    }
}
