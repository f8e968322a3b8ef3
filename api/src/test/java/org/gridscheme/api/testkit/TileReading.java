package org.gridscheme.api.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vector tiles as GDAL reads them. A test that needs it is skipped where GDAL is not installed. */
public final class TileReading {

    private static final JsonMapper JSON = new JsonMapper();

    private TileReading() {}

    /**
     * GeoJSON features of each layer, places in degrees.
     *
     * @param folder for the tile
     */
    public static Map<String, List<JsonNode>> read(byte[] tile, int z, int x, int y, Path folder)
            throws IOException, InterruptedException {
        Path file = file(tile, folder);
        Map<String, List<JsonNode>> layers = new LinkedHashMap<>();
        for (String line :
                run(List.of("ogrinfo", "-q", "-ro", file.toString())).lines().toList()) {
            String layer = line.replaceFirst("^\\d+: (\\w+) .*$", "$1");
            layers.put(layer, layer(file, layer, z, x, y, folder));
        }
        return layers;
    }

    /** The same of a layer that is known to be there. */
    public static List<JsonNode> read(byte[] tile, String layer, int z, int x, int y, Path folder)
            throws IOException, InterruptedException {
        return layer(file(tile, folder), layer, z, x, y, folder);
    }

    private static Path file(byte[] tile, Path folder) throws IOException {
        OtherPrograms.require("ogr2ogr", "gdal-bin");
        return Files.write(Files.createTempFile(folder, "tile", ".mvt"), tile);
    }

    private static List<JsonNode> layer(Path file, String layer, int z, int x, int y, Path folder)
            throws IOException, InterruptedException {
        Path json = Files.createTempDirectory(folder, "tile").resolve("layer.json");
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-q", "-f", "GeoJSON", "-t_srs", "EPSG:4326"));
        command.addAll(List.of(
                "-lco", "COORDINATE_PRECISION=9", "-oo", "CLIP=NO", "-oo", "Z=" + z, "-oo", "X=" + x, "-oo", "Y=" + y));
        command.addAll(List.of(json.toString(), file.toString(), layer));
        assertThat(run(command)).as("what GDAL says of the tile").isEmpty();
        return List.copyOf(JSON.readTree(Files.readString(json)).get("features").values());
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        return OtherPrograms.run(command.toArray(String[]::new)).output();
    }

    /** Column of a longitude. */
    public static int column(double lon, int z) {
        return (int) Math.floor((lon + 180) / 360 * (1 << z));
    }

    /** Row of a latitude. */
    public static int row(double lat, int z) {
        double phi = Math.toRadians(lat);
        return (int) Math.floor((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2 * (1 << z));
    }

    /** Degrees of longitude that one unit of a tile is. */
    public static double unit(int z) {
        return 360.0 / (1 << z) / 4096;
    }
}
