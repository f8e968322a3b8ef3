package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Geometry that PostGIS itself would take, but no table may. */
@ExtendWith(PostgisExtension.class)
class PoisonedGeometryIT {

    private static final String LINE = "ST_SetSRID(ST_MakeLine(ARRAY[%s]), 4326)";

    private static final Map<String, String> POINTS = Map.ofEntries(
            Map.entry("NaN both", point("'NaN'", "'NaN'")),
            Map.entry("NaN x", point("'NaN'", "1")),
            Map.entry("NaN y", point("1", "'NaN'")),
            Map.entry("infinite", point("'Infinity'", "1")),
            Map.entry("minus infinite", point("1", "'-Infinity'")),
            Map.entry("empty", "'SRID=4326;POINT EMPTY'::geometry"),
            Map.entry("longitude above", point("180.0001", "0")),
            Map.entry("latitude above", point("0", "90.0001")),
            Map.entry("latitude below", point("0", "-91")),
            Map.entry("other system", "'SRID=4490;POINT(6 50)'::geometry"),
            Map.entry("with height", "'SRID=4326;POINT Z (6 50 1)'::geometry"));

    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("NaN first", line("'NaN', 1", "2, 2")),
            Map.entry("NaN in the middle", line("1, 1", "'NaN', 'NaN'", "2, 2")),
            Map.entry("NaN y in the middle", line("1, 1", "1.5, 'NaN'", "2, 2")),
            Map.entry("infinite vertex", line("1, 1", "'Infinity', 2")),
            Map.entry("empty", "'SRID=4326;LINESTRING EMPTY'::geometry"),
            Map.entry("zero length", line("1, 1", "1, 1")),
            Map.entry("out of range", line("179, 1", "181, 1")),
            Map.entry("around the world", line("-179, 1", "179, 1")),
            Map.entry("a point", "'SRID=4326;POINT(6 50)'::geometry"));

    private static final Map<String, String> AREAS = Map.ofEntries(
            Map.entry("empty", "'SRID=4326;POLYGON EMPTY'::geometry"),
            Map.entry("bow tie", "'SRID=4326;POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))'::geometry"),
            Map.entry("flat", "'SRID=4326;POLYGON((0 0, 1 1, 0 0, 0 0))'::geometry"),
            Map.entry("out of range", "'SRID=4326;POLYGON((179 0, 181 0, 181 1, 179 0))'::geometry"),
            Map.entry("half a continent", "'SRID=4326;POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))'::geometry"),
            Map.entry("a line", line("1, 1", "2, 2")),
            Map.entry("empty collection", "'SRID=4326;GEOMETRYCOLLECTION EMPTY'::geometry"),
            Map.entry(
                    "NaN vertex",
                    "ST_SetSRID(ST_MakePolygon(ST_MakeLine(ARRAY[ST_MakePoint(0, 0), ST_MakePoint('NaN', 1),"
                            + " ST_MakePoint(1, 0), ST_MakePoint(0, 0)])), 4326)"));

    private static final Map<String, String> INSERTS = inserts();
    private static final Map<String, String> SOUND = Map.of(
            "point", point("6", "50"),
            "line", line("6, 50", "6.1, 50.1"),
            "area", "'SRID=4326;MULTIPOLYGON(((6 50, 6.1 50, 6.1 50.1, 6 50)))'::geometry");

    private static JdbcClient sql;

    @BeforeAll
    static void createOwners(DataSource source) {
        DatabaseSchema.migrate(source);
        sql = JdbcClient.create(source);
        sql.sql(
                        "INSERT INTO street_network (id, name, crs_epsg, attribution, fictional, source_digest, junctions, edges)"
                                + " VALUES ('town', 'town', 32632, '', true, '', 0, 0)")
                .update();
        sql.sql("INSERT INTO grid_version (id, name, state, crs_epsg, fictional, attribution, counts)"
                        + " VALUES ('grid', 'grid', 'READY', 32632, true, '', '{}')")
                .update();
    }

    static Stream<Arguments> poisoned() {
        return INSERTS.keySet().stream().flatMap(column -> shapes(column).entrySet().stream()
                .map(shape -> Arguments.of(column, shape.getKey(), shape.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("poisoned")
    void isRefused(String column, String name, String geometry) {
        String insert = INSERTS.get(column);
        assertThatThrownBy(() -> sql.sql(insert.formatted(geometry)).update()).isInstanceOf(DataAccessException.class);
    }

    static List<String> columns() {
        return List.copyOf(INSERTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void soundShapeIsTaken(String column) {
        String insert = INSERTS.get(column).formatted(SOUND.get(column.split(" ")[0]));
        assertThatCode(() -> sql.sql(insert).update()).doesNotThrowAnyException();
    }

    @Test
    void everyGeometryColumnIsCovered() {
        List<String> columns = sql.sql("SELECT f_table_name || '.' || f_geometry_column FROM geometry_columns"
                        + " WHERE f_table_schema = 'public'")
                .query(String.class)
                .list();

        assertThat(INSERTS.keySet().stream().map(column -> column.split(" ")[1]))
                .containsExactlyInAnyOrderElementsOf(columns);
    }

    private static Map<String, String> shapes(String column) {
        return switch (column.split(" ")[0]) {
            case "point" -> POINTS;
            case "line" -> LINES;
            default -> AREAS;
        };
    }

    private static Map<String, String> inserts() {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("point street_junction.geom", of("street_junction", "junction_no", "0"));
        found.put(
                "line street_edge.geom",
                of(
                        "street_edge",
                        "edge_no, from_junction, to_junction, road_class, surface, name, bridge, tunnel, sidewalk, length_m",
                        "0, 0, 0, 'PATH', 'SIDEWALK', '', false, false, false, 1"));
        found.put("line street_barrier.geom", of("street_barrier", "ordinal, kind, name, width_m", "0, 'RAIL', '', 5"));
        found.put("area water_area.geom", of("water_area", "ordinal, name", "0, ''"));
        found.put("point substation.geom", of("substation", "ordinal, id, name, high_voltage_kv", "0, 'a', '', 110"));
        found.put(
                "point grid_node.geom",
                of(
                        "grid_node",
                        "ordinal, id, name, kind, nominal_voltage_kv, area_class, total_ways, spare_ways, quarantined",
                        "0, 'a', '', 'POLE', 10, 'A', 0, 0, false"));
        found.put(
                "line line_section.geom",
                of(
                        "line_section",
                        "ordinal, id, name, from_node_id, to_node_id, kind, conductor_type, length_m, r20_ohm_per_km,"
                                + " r_operating_ohm_per_km, x_ohm_per_km, ampacity_a, quarantined",
                        "0, 'a', '', 'a', 'b', 'CABLE', '', 1, 1, 1, 1, 1, false"));
        found.put("line duct.geom", of("duct", "ordinal, id, name, holes_total, holes_free", "0, 'a', '', 1, 1"));
        found.put("area restricted_area.geom", of("restricted_area", "ordinal, id, name, kind", "0, 'a', '', 'X'"));
        found.put(
                "point grid_data_issue.place",
                of(
                                "grid_data_issue",
                                "ordinal, code, severity, element_kind, element_id, details",
                                "0, 'a', 'INFO', '', '', '{}'")
                        .replace(", geom)", ", place)"));
        return found;
    }

    private static String of(String table, String columns, String values) {
        boolean street = table.startsWith("street") || table.startsWith("water");
        return "INSERT INTO " + table + " (" + (street ? "network_no" : "grid_version_no") + ", " + columns
                + ", geom) SELECT " + (street ? "network_no" : "grid_version_no") + ", " + values + ", %s FROM "
                + (street ? "street_network" : "grid_version");
    }

    private static String point(String x, String y) {
        return "ST_SetSRID(ST_MakePoint(" + x + ", " + y + "), 4326)";
    }

    private static String line(String... vertices) {
        return LINE.formatted(String.join(
                ", ", Stream.of(vertices).map(it -> "ST_MakePoint(" + it + ")").toList()));
    }
}
