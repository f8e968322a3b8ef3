package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.LineString;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(PostgisExtension.class)
class PostgisTilesIT {

    private static final CoordinateTransform TRANSFORM = GeoToolsCoordinateTransform.of(SampleGrid.UTM_32N);
    private static final double LON = 6.0805;
    private static final double LAT = 50.7802;

    private static PostgisTiles tiles;
    private static PostgisMapFeatures features;
    private static String version;

    @BeforeAll
    static void saveATown(DataSource source) {
        DatabaseSchema.migrate(source);
        String streets = PostgisStores.streets(source).save(town());
        GridDraft grid = SampleGrid.draft("tiles");
        version = PostgisStores.grids(source)
                .save(new GridDraft(
                        grid.model(), grid.crs(), Optional.of(streets), List.of(), List.of(), grid.marks()));
        addShortSpan(source);
        // A second version on other streets, to see that tiles do not mix.
        PostgisStores.grids(source).save(SampleGrid.draft("another"));
        tiles = new PostgisTiles(source);
        features = new PostgisMapFeatures(source);
    }

    @Test
    void streetsInDetail() {
        var layers = read(PostgisTiles.STREETS, 14);

        assertThat(layers).containsOnlyKeys("street", "barrier", "water");
        assertThat(layers.get("street"))
                .containsExactlyInAnyOrder(
                        Map.of("class", "primary", "name", "人民路", "bridge", true), Map.of("class", "footway"));
        assertThat(layers.get("barrier")).containsExactly(Map.of("kind", "rail", "name", "West"));
        assertThat(layers.get("water")).containsExactly(Map.of("name", "湖"));
    }

    @Test
    void pathsAppearOneZoomLaterThanRoads() {
        assertThat(read(PostgisTiles.STREETS, 13).get("street"))
                .extracting(it -> it.get("class"))
                .containsExactly("primary");
    }

    @Test
    void streetOverviewIsMergedAndHasNoPaths() {
        assertThat(read(PostgisTiles.STREETS, 10).get("street")).containsExactly(Map.of("class", "primary"));
        assertThat(read(PostgisTiles.STREETS, 6)).doesNotContainKey("street");
    }

    @Test
    void gridInDetail() {
        var layers = read(PostgisTiles.GRID, 14);

        assertThat(layers.get("section")).extracting(it -> it.get("id")).contains("s-2");
        assertThat(layers.get("section"))
                .filteredOn(it -> "s-2".equals(it.get("id")))
                .containsExactly(Map.of("id", "s-2", "kind", "CABLE", "voltage_kv", 10.0, "feeder", "bay-1"));
        assertThat(layers.get("node")).extracting(it -> it.get("id")).contains("bay-1", "bay-2");
        assertThat(layers.get("substation")).containsExactly(Map.of("id", "sub-b", "name", "城西变"));
        assertThat(layers.get("duct")).containsExactly(Map.of("id", "duct-1", "holes_free", 5L));
    }

    @Test
    void openAndQuarantinedAreSaid() {
        var around = MvtReader.read(tiles.tile(PostgisTiles.GRID, version, 14, column(6.0899, 14), row(50.7899, 14)));

        assertThat(around.get("section"))
                .filteredOn(it -> "s-1".equals(it.get("id")))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("open", true).containsEntry("quarantined", true));
        assertThat(around.get("node"))
                .filteredOn(it -> "rmu-2".equals(it.get("id")))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("spare_ways", 2L).containsEntry("quarantined", true));
    }

    /** The ring main unit first, then the two bays; at zoom 14 the unit lies in the next tile. */
    @ParameterizedTest
    @CsvSource({"12, 1", "13, 3", "14, 2"})
    void nodesAppearByImportance(int z, int nodes) {
        assertThat(read(PostgisTiles.GRID, z).get("node")).hasSize(nodes);
    }

    @Test
    void gridOverviewKeepsSubstationsAndLongSections() {
        var layers = read(PostgisTiles.GRID, 10);
        assertThat(layers.get("substation")).extracting(it -> it.get("id")).containsExactlyInAnyOrder("sub-b", "sub-a");
        assertThat(layers.get("section")).allSatisfy(it -> assertThat(it).doesNotContainKey("id"));
        assertThat(layers.get("restricted")).hasSize(1);
        assertThat(read(PostgisTiles.GRID, 8)).containsOnlyKeys("substation");
    }

    /** The span of 30 m is below the 72 m of zoom 10 and the 36 m of zoom 11; the line it belongs to is long. */
    @Test
    void spansOfOverheadLinesAreInOverviewsFromZoom11() {
        assertThat(read(PostgisTiles.GRID, 10).get("section"))
                .extracting(it -> it.get("kind"))
                .containsOnly("CABLE");
        assertThat(read(PostgisTiles.GRID, 11).get("section"))
                .extracting(it -> it.get("kind"))
                .contains("CABLE", "OVERHEAD");
    }

    @Test
    void emptyTileHasNoBytes() {
        assertThat(tiles.tile(PostgisTiles.STREETS, version, 14, 0, 0)).isEmpty();
        assertThat(tiles.tile(PostgisTiles.GRID, version, 14, 0, 0)).isEmpty();
        assertThat(tiles.tile(PostgisTiles.GRID, "nobody", 14, column(LON, 14), row(LAT, 14)))
                .isEmpty();
        assertThat(tiles.tile(PostgisTiles.STREETS, version, 0, 0, 0))
                .as("too small to see")
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"grid, -1, 0, 0", "grid, 23, 0, 0", "grid, 2, 4, 0", "grid, 2, 0, 4", "grid, 2, -1, 0", "roads, 2, 0, 0"
    })
    void thereIsNoSuchTile(String layer, int z, int x, int y) {
        assertThatThrownBy(() -> tiles.tile(layer, version, z, x, y)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 0", "5, 0, 31", "22, 4194303, 0"})
    void tilesAtTheEdgeOfTheWorldWork(int z, int x, int y) {
        for (String layer : PostgisTiles.layers()) {
            assertThat(tiles.tile(layer, version, z, x, y)).isNotNull();
        }
    }

    @Test
    void printedMapsShowTheSameLayerByLayer() {
        var shown = features.list(version, 6.07, 50.77, 6.1, 50.8, true, 1);

        assertThat(shown)
                .extracting(MapFeature::layer)
                .isSubsetOf("WATER", "STREET", "BARRIER", "SECTION", "NODE", "SUBSTATION");
        assertThat(shown)
                .filteredOn(it -> it.layer().equals("STREET"))
                .extracting(it -> it.kind() + " " + it.name())
                .containsExactly("FOOTWAY ", "PRIMARY 人民路");
        assertThat(shown)
                .filteredOn(it -> it.layer().equals("BARRIER"))
                .extracting(MapFeature::kind)
                .containsExactly("RAIL");
        assertThat(shown)
                .filteredOn(it -> it.layer().equals("WATER"))
                .extracting(MapFeature::name)
                .containsExactly("湖");
        assertThat(shown).filteredOn(it -> it.layer().equals("SUBSTATION")).hasSize(2);
        assertThat(shown.get(0).geometry().getEnvelopeInternal().getMinX()).isBetween(6.07, 6.1);
        assertThat(features.list(version, 6.07, 50.77, 6.1, 50.8, false, 1))
                .filteredOn(it -> it.layer().equals("STREET"))
                .hasSize(1);
        assertThat(features.list(version, 6.07, 50.77, 6.1, 50.8, true, 20))
                .noneMatch(it -> it.layer().equals("SECTION") || it.layer().equals("NODE"));
        assertThat(features.list(version, 7, 50.77, 7.1, 50.8, true, 1)).isEmpty();
        assertThat(features.list("nobody", 6.07, 50.77, 6.1, 50.8, true, 1)).isEmpty();
    }

    private static void addShortSpan(DataSource source) {
        JdbcClient.create(source).sql("""
                        INSERT INTO line_section
                        SELECT (jsonb_populate_record(s, '{"id": "s-3", "kind": "OVERHEAD", "length_m": 30}')).*
                        FROM line_section s JOIN grid_version v ON v.grid_version_no = s.grid_version_no
                        WHERE v.id = :version AND s.id = 's-2'
                        """).param("version", version).update();
    }

    private static Map<String, List<Map<String, Object>>> read(String layer, int z) {
        return MvtReader.read(tiles.tile(layer, version, z, column(LON, z), row(LAT, z)));
    }

    private static int column(double lon, int z) {
        return (int) Math.floor((lon + 180) / 360 * (1 << z));
    }

    private static int row(double lat, int z) {
        double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
        return (int) Math.floor((1 - y / Math.PI) / 2 * (1 << z));
    }

    private static StreetDraft town() {
        LineString road = TRANSFORM.toMetric(SampleGrid.line(6.079, 50.7801, 6.0805, 50.7802));
        LineString path = TRANSFORM.toMetric(SampleGrid.line(6.0805, 50.7802, 6.0806, 50.7806));
        StreetData streets = new StreetData(
                "Tiles",
                SampleGrid.UTM_32N,
                "",
                List.of(road.getCoordinateN(0), road.getCoordinateN(1), path.getCoordinateN(1)),
                List.of(
                        edge(0, 0, 1, road, RoadClass.PRIMARY, "人民路", true),
                        edge(1, 1, 2, path, RoadClass.FOOTWAY, "", false)));
        LineString rail = TRANSFORM.toMetric(SampleGrid.line(6.0795, 50.779, 6.081, 50.781));
        return new StreetDraft(
                streets,
                List.of(new StreetBarrier(CrossingKind.RAIL, "West", 10, rail)),
                List.of(new StreetWater("湖", road.buffer(30))),
                false,
                "");
    }

    private static StreetEdge edge(
            int id, int from, int to, LineString course, RoadClass roadClass, String name, boolean bridge) {
        return new StreetEdge(
                id, from, to, course, roadClass, SurfaceKind.MAIN_ROAD, name, bridge, false, false, List.of());
    }
}
