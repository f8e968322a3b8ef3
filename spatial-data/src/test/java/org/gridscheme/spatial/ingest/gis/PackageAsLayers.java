package org.gridscheme.spatial.ingest.gis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gridscheme.spatial.ingest.PackageFiles;
import org.gridscheme.spatial.ingest.TableFile;
import org.gridscheme.spatial.ingest.layer.GeoJsonWriter;
import org.gridscheme.spatial.ingest.layer.GeoPackageWriter;
import org.gridscheme.spatial.ingest.layer.ShapefileWriter;
import org.gridscheme.spatial.ingest.layer.WrittenLayer;

/** The sample grid package written as the layers of a GIS export, with the mapping file that reads it back the same. */
public final class PackageAsLayers {

    /** As ArcGIS writes it. */
    private static final String CGCS2000_PRJ =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]";

    private static final Set<String> BY_PLACE = Set.of("from_node_id", "to_node_id", "node_id");

    private final Path packageFolder;
    private final WrittenExport tables;

    private PackageAsLayers(Path packageFolder) throws IOException {
        this.packageFolder = packageFolder;
        this.tables = new WrittenExport(packageFolder);
    }

    public static PackageAsLayers of(Path packageFolder) throws IOException {
        return new PackageAsLayers(packageFolder);
    }

    /** Every table as one layer of {@code grid.gpkg}. */
    public Path geoPackage(Path export) throws IOException, SQLException {
        List<WrittenLayer> layers = new ArrayList<>();
        StringBuilder mapping = head("tolerance_m: 0");
        for (TableFile table : used()) {
            layers.add(tables.layer(table, Set.of(), it -> it));
            mapping.append(entry(table, "grid.gpkg", Set.of(), it -> it));
        }
        GeoPackageWriter.write(export.resolve("grid.gpkg"), 4490, layers.toArray(WrittenLayer[]::new));

        return write(export, mapping);
    }

    /** Drawn tables as shapefiles with Chinese columns, the others as CSV, all in GB18030 without saying so. */
    public Path shapefilesInGb18030(Path export) throws IOException {
        Charset gb18030 = Charset.forName("GB18030");
        StringBuilder mapping = head("tolerance_m: 0");
        for (TableFile table : used()) {
            WrittenLayer layer = tables.layer(table, Set.of(), it -> column(table, it));
            boolean drawn = layer.rows().stream().anyMatch(it -> it.shape().isPresent());
            if (drawn) {
                ShapefileWriter.write(export, layer, gb18030, ShapefileWriter.Extra.NONE);
                Files.writeString(export.resolve(layer.name() + ".prj"), CGCS2000_PRJ);
            } else {
                Path csv = packageFolder.resolve(table.name());
                Files.write(export.resolve(table.name()), Files.readString(csv).getBytes(gb18030));
            }
            mapping.append(entry(
                    table,
                    layer.name() + (drawn ? ".shp" : ".csv"),
                    Set.of(),
                    drawn ? it -> column(table, it) : it -> it));
        }

        return write(export, mapping);
    }

    /** Without a single reference to a node: lines and what hangs on them lie where their nodes are. */
    public Path geoJsonConnectedByShapes(Path export) throws IOException {
        StringBuilder mapping = head("tolerance_m: 0.01");
        for (TableFile table : used()) {
            Set<String> left = table.equals(PackageFiles.COMMITMENTS) ? Set.of() : BY_PLACE;
            WrittenLayer layer = tables.layer(table, left, it -> it);
            GeoJsonWriter.write(export.resolve(layer.name() + ".geojson"), layer, StandardCharsets.UTF_8);
            mapping.append(entry(table, layer.name() + ".geojson", left, it -> it));
        }

        return write(export, mapping);
    }

    private List<TableFile> used() throws IOException {
        List<TableFile> used = new ArrayList<>();
        for (TableFile table : PackageFiles.ALL) {
            if (tables.has(table)) {
                used.add(table);
            }
        }
        if (used.size() != PackageFiles.ALL.size()) {
            throw new IllegalArgumentException("a package without every kind of element proves less: " + used);
        }
        return used;
    }

    private static Path write(Path export, StringBuilder mapping) throws IOException {
        return Files.writeString(export.resolve("mapping.yml"), mapping);
    }

    private static StringBuilder head(String topology) {
        return new StringBuilder("gis_mapping: 1\nname: Sample 样例\nattribution: © somebody\nfictional: true\n"
                + "profile_points: 24\ntopology: {" + topology + "}\nlayers:\n");
    }

    private String entry(TableFile table, String file, Set<String> left, UnaryOperator<String> column)
            throws IOException {
        StringBuilder entry = new StringBuilder("  - element: "
                + table.name().replace(".csv", "") + "\n    file: " + file + "\n    layer: "
                + table.name().replace(".csv", "") + "\n    fields:\n");
        tables.columns(table, left).forEach(it -> entry.append("      " + it + ": \"" + column.apply(it) + "\"\n"));
        return entry.toString();
    }

    /** Ten bytes are all a dBASE column may have for its name. */
    private String column(TableFile table, String field) {
        try {
            return "列" + tables.columns(table, Set.of()).indexOf(field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
