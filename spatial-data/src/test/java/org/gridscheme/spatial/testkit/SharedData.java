package org.gridscheme.spatial.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real extracts for tests, which are never part of the project: in the folder named by the system property
 * {@code gridscheme.shared-data} or the environment variable {@code GRIDSCHEME_SHARED_DATA}, else in {@code ../shared/data}
 * beside the project's top folder. A test whose file is absent is skipped and says so.
 */
public final class SharedData {

    private SharedData() {}

    /** The file, or the calling test is skipped. */
    public static Path file(String name) {
        Path file = folder().resolve(name);
        Assumptions.assumeTrue(
                Files.isReadable(file), "skipped: no shared test data at " + file + "; set GRIDSCHEME_SHARED_DATA");
        return file;
    }

    private static Path folder() {
        String property = System.getProperty("gridscheme.shared-data", System.getenv("GRIDSCHEME_SHARED_DATA"));
        if (property != null) {
            return Path.of(property);
        }
        return Path.of(System.getProperty("gridscheme.root", ".."))
                .resolveSibling("shared")
                .resolve("data");
    }
}
