package org.gridscheme.spatial.ingest.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which reader a file needs, by the ending of its name. */
public final class LayerFiles {

    private static final Map<String, LayerReader> READERS = Map.of(
            "geojson", new GeoJsonReader(),
            "json", new GeoJsonReader(),
            "gpkg", new GeoPackageReader(),
            "shp", new ShapefileReader(),
            "dbf", new DbfReader(),
            "csv", new CsvLayerReader());

    private LayerFiles() {}

    /** Endings of the files that can be read. */
    public static List<String> endings() {
        return READERS.keySet().stream().sorted().toList();
    }

    /** Empty for a file of no format that is read. */
    public static Optional<LayerReader> findReader(Path file) {
        return Optional.ofNullable(READERS.get(ending(file)));
    }

    /** The file's name without its ending. */
    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The file of the same name with another ending, in whatever case it is written. */
    static Optional<Path> findCompanion(Path file, String ending) throws IOException {
        String wanted = name(file) + "." + ending;
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> String.valueOf(it.getFileName()).equalsIgnoreCase(wanted))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .findFirst();
        }
    }
}
