package org.gridscheme.grid.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real extracts, published grids and their results for tests, which are never part of the project: in the folder named by the system
 * property {@code gridscheme.shared-data} or the environment variable {@code GRIDSCHEME_SHARED_DATA}, else in
 * {@code ../shared/data} beside the project's top folder. A test whose data is absent is skipped and says so.
 */
public final class SharedData {

    private SharedData() {}

    /** The file or folder, or the calling test is skipped. */
    public static Path at(String name) {
        Path path = folder().resolve(name);
        Assumptions.assumeTrue(
                Files.isReadable(path), "skipped: no shared test data at " + path + "; set GRIDSCHEME_SHARED_DATA");
        return path;
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
