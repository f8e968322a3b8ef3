package org.gridscheme.spatial.ingest.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.spatial.crs.PlaceConverter;
import org.gridscheme.spatial.ingest.ConductorRatingSource;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.ImportedGrid;
import org.gridscheme.spatial.ingest.layer.GeoJsonWriter;
import org.gridscheme.spatial.ingest.layer.GeoPackageWriter;
import org.gridscheme.spatial.ingest.layer.ShapefileWriter;
import org.gridscheme.spatial.ingest.layer.WrittenLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class LayerCrsTest {

    private static final String GAUSS_KRUGER =
            "PROJECTED_NAME,GEOGCS[\"GCS_%1$s\",DATUM[\"D_%1$s\",SPHEROID[\"%2$s]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],"
                    + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                    + "PARAMETER[\"Central_Meridian\",120.0],PARAMETER[\"Scale_Factor\",1.0],"
                    + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    @TempDir
    private Path folder;

    @Test
    void projectedShapefileByWhatItsPrjDescribes() throws Exception {
        shapefile(prj("China_Geodetic_Coordinate_System_2000", "CGCS2000\",6378137.0,298.257222101"));

        ImportedGrid read = read("nodes.shp", "", "");

        LonLat expected = new PlaceConverter()
                .convert("EPSG:4549", 400_000, 3_600_000)
                .place()
                .orElseThrow();
        Position place = read.model().nodes().get(0).position();
        assertThat(place.x()).isCloseTo(expected.lon(), within(1e-8));
        assertThat(place.y()).isCloseTo(expected.lat(), within(1e-8));
        assertThat(codes(read)).doesNotContain(ImportIssueCodes.DATUM_SHIFT_UNKNOWN);
    }

    @Test
    void olderDatumWithoutItsShiftIsTold() throws Exception {
        shapefile(prj("Xian_1980", "Xian_1980\",6378140.0,298.257"));

        assertThat(codes(read("nodes.shp", "", ""))).contains(ImportIssueCodes.DATUM_SHIFT_UNKNOWN);
    }

    @Test
    void prjThatSaysNothingReadableIsRefused() throws Exception {
        shapefile("LOCAL_CS[\"绍兴独立坐标系\"]");

        assertThat(problem("nodes.shp", "", "")).isEqualTo(ImportProblem.CRS_UNKNOWN);
        assertThat(read("nodes.shp", "EPSG:4549", "").model().nodes())
                .as("the mapping stands over the file")
                .hasSize(1);
    }

    @Test
    void mappingStandsOverTheFile() throws Exception {
        GeoJsonWriter.write(folder.resolve("nodes.geojson"), nodes(118.9, 32.9), StandardCharsets.UTF_8);

        Position wgs84 =
                read("nodes.geojson", "", "EPSG:4549").model().nodes().get(0).position();
        Position gcj02 =
                read("nodes.geojson", "GCJ02", "").model().nodes().get(0).position();

        assertThat(wgs84).as("as the file says, not as is usual").isEqualTo(new Position(118.9, 32.9));
        LonLat expected =
                new PlaceConverter().convert("GCJ02", 118.9, 32.9).place().orElseThrow();
        assertThat(gcj02).isEqualTo(new Position(expected.lon(), expected.lat()));
        assertThat(Math.hypot(gcj02.x() - 118.9, gcj02.y() - 32.9))
                .as("some hundred metres")
                .isBetween(0.002, 0.01);
    }

    @Test
    void systemIsNeverGuessed() throws Exception {
        GeoPackageWriter.write(folder.resolve("nodes.gpkg"), -1, nodes(118.9, 32.9));

        assertThat(problem("nodes.gpkg", "", "")).isEqualTo(ImportProblem.CRS_MISSING);
        assertThat(read("nodes.gpkg", "", "CGCS2000").model().nodes()).hasSize(1);
    }

    private static String prj(String datum, String spheroid) {
        return GAUSS_KRUGER.formatted(datum, spheroid).replace("PROJECTED_NAME", "PROJCS[\"GK_CM_120E\"");
    }

    private void shapefile(String prj) throws Exception {
        ShapefileWriter.write(folder, nodes(400_000, 3_600_000), StandardCharsets.UTF_8, ShapefileWriter.Extra.NONE);
        Files.writeString(folder.resolve("nodes.prj"), prj);
    }

    private static WrittenLayer nodes(double x, double y) {
        return WrittenLayer.of(
                "nodes",
                List.of("id"),
                WrittenLayer.Row.of(new GeometryFactory().createPoint(new Coordinate(x, y)), "n"));
    }

    private String problem(String file, String crs, String usualCrs) {
        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> read(file, crs, usualCrs));
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0).code();
    }

    private static List<String> codes(ImportedGrid read) {
        return read.issues().stream().map(GridDataIssue::code).toList();
    }

    private ImportedGrid read(String file, String crs, String usualCrs) throws Exception {
        String mapping = "gis_mapping: 1\nname: x\ndefault_area_class: B\n"
                + (usualCrs.isEmpty() ? "" : "crs: " + usualCrs + "\n")
                + "layers:\n  - element: nodes\n    file: " + file + "\n"
                + (crs.isEmpty() ? "" : "    crs: " + crs + "\n")
                + "    fields: {id: id, kind: {constant: POLE}, nominal_voltage_kv: {constant: 10}}\n";
        Path written = Files.writeString(folder.resolve("mapping.yml"), mapping);
        return new GisExportReader(ConductorRatingSource.NONE, written).read(folder, ImportProgress.NONE);
    }
}
