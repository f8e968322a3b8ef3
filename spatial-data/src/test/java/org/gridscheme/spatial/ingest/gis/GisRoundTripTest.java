package org.gridscheme.spatial.ingest.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ConductorRatingSource;
import org.gridscheme.spatial.ingest.GridImport;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.GridPackageReader;
import org.gridscheme.spatial.ingest.GridPackageWriter;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.ImportedGrid;
import org.gridscheme.spatial.ingest.PackageFiles;
import org.gridscheme.spatial.ingest.PreparedGrid;
import org.gridscheme.spatial.ingest.TableFile;
import org.gridscheme.spatial.ingest.layer.GeoJsonWriter;
import org.gridscheme.spatial.ingest.layer.GeoPackageWriter;
import org.gridscheme.spatial.ingest.layer.ShapefileWriter;
import org.gridscheme.spatial.ingest.layer.WrittenLayer;
import org.gridscheme.spatial.postgis.SampleGrid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample grid handed over as a package and as layers is the same grid: every element, every value, to the last bit. */
class GisRoundTripTest {

    /** As ArcGIS writes it. */
    private static final String CGCS2000_PRJ =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]";

    private static final Set<String> BY_PLACE = Set.of("from_node_id", "to_node_id", "node_id");

    @TempDir
    private Path folder;

    private Path export;
    private WrittenExport tables;
    private ImportedGrid asPackage;

    @BeforeEach
    void writePackage() throws IOException, GridImportException {
        Path packageFolder = folder.resolve("package");
        export = Files.createDirectory(folder.resolve("export"));
        GridPackageWriter.write(SampleGrid.model("Sample 样例"), packageFolder);
        tables = new WrittenExport(packageFolder);
        asPackage = new GridPackageReader(ConductorRatingSource.NONE).read(packageFolder, ImportProgress.NONE);
    }

    @Test
    void geoPackage() throws Exception {
        List<WrittenLayer> layers = new ArrayList<>();
        StringBuilder mapping = head("tolerance_m: 0");
        for (TableFile table : used()) {
            layers.add(tables.layer(table, Set.of(), it -> it));
            mapping.append(entry(table, "grid.gpkg", Set.of(), it -> it));
        }
        GeoPackageWriter.write(export.resolve("grid.gpkg"), 4490, layers.toArray(WrittenLayer[]::new));

        assertSame(read(mapping));
    }

    @Test
    void shapefilesInGb18030WithChineseColumns() throws Exception {
        Charset gb18030 = Charset.forName("GB18030");
        StringBuilder mapping = head("tolerance_m: 0");
        for (TableFile table : used()) {
            WrittenLayer layer = tables.layer(table, Set.of(), it -> column(table, it));
            boolean drawn = layer.rows().stream().anyMatch(it -> it.shape().isPresent());
            if (drawn) {
                ShapefileWriter.write(export, layer, gb18030, ShapefileWriter.Extra.NONE);
                Files.writeString(export.resolve(layer.name() + ".prj"), CGCS2000_PRJ);
            } else {
                Path csv = folder.resolve("package").resolve(table.name());
                Files.write(export.resolve(table.name()), Files.readString(csv).getBytes(gb18030));
            }
            mapping.append(entry(
                    table,
                    layer.name() + (drawn ? ".shp" : ".csv"),
                    Set.of(),
                    drawn ? it -> column(table, it) : it -> it));
        }

        ImportedGrid read = read(mapping);

        assertSame(read);
        assertThat(read.issues()).as("the encoding was found, and is told").anySatisfy(it -> assertThat(it.code())
                .isEqualTo(ImportIssueCodes.GB18030));
    }

    @Test
    void geoJsonConnectedByItsShapesAlone() throws Exception {
        StringBuilder mapping = head("tolerance_m: 0.01");
        for (TableFile table : used()) {
            Set<String> left = table.equals(PackageFiles.COMMITMENTS) ? Set.of() : BY_PLACE;
            WrittenLayer layer = tables.layer(table, left, it -> it);
            GeoJsonWriter.write(export.resolve(layer.name() + ".geojson"), layer, StandardCharsets.UTF_8);
            mapping.append(entry(table, layer.name() + ".geojson", left, it -> it));
        }

        assertSame(read(mapping));
    }

    private void assertSame(ImportedGrid read) throws GridImportException {
        assertThat(read.issues())
                .filteredOn(it -> it.severity() != Severity.INFO)
                .as("nothing is found in clean data")
                .isEmpty();
        assertThat(normal(read.model())).isEqualTo(normal(asPackage.model()));
        PreparedGrid layers = prepared(read);
        PreparedGrid expected = prepared(asPackage);
        assertThat(layers.report().feeders())
                .isEqualTo(expected.report().feeders())
                .isPositive();
        assertThat(layers.report().counts()).isEqualTo(expected.report().counts());
        assertThat(layers.snapshot().issues()).isEqualTo(expected.snapshot().issues());
    }

    /** Shapefiles turn the rings of areas round; an area is the same either way. */
    private static GridModel normal(GridModel it) {
        return new GridModel(
                it.description(),
                it.crs(),
                it.substations(),
                it.busbarSections(),
                it.busTies(),
                it.powerTransformers(),
                it.nodes(),
                it.lineSections(),
                it.lineSwitches(),
                it.loads(),
                it.profiles(),
                it.distributionTransformers(),
                it.ducts(),
                it.restrictedAreas().stream()
                        .map(area -> new RestrictedArea(
                                area.id(),
                                area.name(),
                                area.kind(),
                                area.geometry().norm()))
                        .toList(),
                it.commitments(),
                it.generatingUnits());
    }

    private static PreparedGrid prepared(ImportedGrid grid) throws GridImportException {
        return GridImport.prepare(progress -> grid, Optional.empty(), ImportProgress.NONE);
    }

    private ImportedGrid read(StringBuilder mapping) throws IOException, GridImportException {
        Path file = Files.writeString(folder.resolve("mapping.yml"), mapping);
        return new GisExportReader(ConductorRatingSource.NONE, file).read(export, ImportProgress.NONE);
    }

    private List<TableFile> used() throws IOException {
        List<TableFile> used = new ArrayList<>();
        for (TableFile table : PackageFiles.ALL) {
            if (tables.has(table)) {
                used.add(table);
            }
        }
        assertThat(used).as("every kind of element").hasSameSizeAs(PackageFiles.ALL);
        return used;
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
