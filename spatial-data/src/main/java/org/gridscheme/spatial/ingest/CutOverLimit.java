package org.gridscheme.spatial.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * How much a grid may change from one version to the next without anybody looking at it.
 *
 * @param largestChange_pct in percent, see {@link GridChange#largest_pct()}
 */
record CutOverLimit(double largestChange_pct) {

    private static final String RESOURCE = "cut-over.properties";
    private static final String KEY = "largest_change_pct";

    static CutOverLimit load() {
        Properties values = new Properties();
        try (InputStream stream = Objects.requireNonNull(CutOverLimit.class.getResourceAsStream(RESOURCE), RESOURCE);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double limit_pct = Double.parseDouble(values.getProperty(KEY, "0"));
        if (!(limit_pct > 0)) {
            throw new IllegalStateException(RESOURCE + ": " + KEY + " must be a positive number");
        }
        return new CutOverLimit(limit_pct);
    }
}
