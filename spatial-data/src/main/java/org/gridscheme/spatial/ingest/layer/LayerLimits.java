package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much a layer may hold: far above the grid of a whole utility, far below what fills the memory of a server. */
final class LayerLimits {

    static final long LARGEST_FILE_BYTES = 2_000_000_000L;
    static final int MOST_FEATURES = 2_000_000;
    static final int MOST_VERTICES = 20_000_000;
    static final int MOST_VERTICES_OF_ONE = 50_000;
    static final int MOST_COLUMNS = 2_000;

    /** One more than any text the grid takes, so that one too long stays too long. */
    private static final int LONGEST_VALUE = 4_001;

    private LayerLimits() {}

    static void checkSize(Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes > LARGEST_FILE_BYTES) {
            throw new LayerException(LayerException.Reason.TOO_LARGE, "bytes", Long.toString(bytes));
        }
    }

    /** The value stripped and cut. */
    static String value(String text) {
        String start = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
        return start.strip();
    }
}
