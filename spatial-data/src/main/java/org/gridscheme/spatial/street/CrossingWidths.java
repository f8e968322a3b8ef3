package org.gridscheme.spatial.street;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * Widths of obstacles that the map does not give, and the distances at which parts count as one crossing; from
 * {@code crossing-widths.properties}, where each value has its source.
 */
record CrossingWidths(
        double rail_m,
        double railMergeGap_m,
        double motorway_m,
        double carriageway_m,
        double motorwayMergeGap_m,
        double ramp_m,
        double river_m,
        double canal_m,
        double stream_m,
        double waterAxisTolerance_m,
        double waterMergeGap_m,
        double minSine) {

    private static final String RESOURCE = "crossing-widths.properties";

    static CrossingWidths load() {
        Properties values = new Properties();
        try (InputStream stream = Objects.requireNonNull(CrossingWidths.class.getResourceAsStream(RESOURCE), RESOURCE);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(values);
    }

    private static CrossingWidths of(Properties values) {
        return new CrossingWidths(
                positive(values, "rail.width_m"),
                positive(values, "rail.merge_gap_m"),
                positive(values, "motorway.width_m"),
                positive(values, "motorway.carriageway_m"),
                positive(values, "motorway.merge_gap_m"),
                positive(values, "motorway.ramp_m"),
                positive(values, "river.width_m"),
                positive(values, "canal.width_m"),
                positive(values, "stream.width_m"),
                positive(values, "water.axis_tolerance_m"),
                positive(values, "water.merge_gap_m"),
                positive(values, "skew.min_sine"));
    }

    private static double positive(Properties values, String key) {
        double value = Double.parseDouble(values.getProperty(key, "0"));
        if (!(value > 0)) {
            throw new IllegalStateException(RESOURCE + ": " + key + " must be a positive number");
        }
        return value;
    }
}
