package org.gridscheme.api.feasibility.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats of tables. */
public enum TableFormat {
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    GEOJSON("application/geo+json"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Ending of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True where a row is an object with names of its own instead of cells under a header. */
    public boolean isObjects() {
        return this == GEOJSON || this == NDJSON;
    }

    /** By the ending of a file's name. */
    public static Optional<TableFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return Optional.of(GEOJSON);
        }
        return Arrays.stream(values())
                .filter(format -> lower.endsWith("." + format.extension()))
                .findFirst();
    }

    /** By the media type of a body, parameters left aside. */
    public static Optional<TableFormat> ofMediaType(String type) {
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (bare.equals("application/ndjson") || bare.equals("application/jsonl")) {
            return Optional.of(NDJSON);
        }
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(bare))
                .findFirst();
    }

    /** Reference system of rows that name none: GeoJSON is in WGS84 unless said otherwise, all else has to say. */
    public String crsOr(String given) {
        return this == GEOJSON && given.isEmpty() ? "WGS84" : given;
    }
}
