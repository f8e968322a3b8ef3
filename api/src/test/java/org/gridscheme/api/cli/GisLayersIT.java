package org.gridscheme.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GIS export through the command line into a real PostGIS and out again as a plan:
 *
 * <pre>
 *   SA --L1-- R1 --L2-- R2 --L3-- R3       one street along it; L3 has no ampacity
 * </pre>
 */
@ExtendWith(PostgisExtension.class)
class GisLayersIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private final TestConsole console;

    GisLayersIT(TestDatabase database) {
        console = TestConsole.on(database);
    }

    @BeforeEach
    void drawTown() throws IOException {
        StringBuilder osm = new StringBuilder("<osm version=\"0.6\" generator=\"test\">"
                + "<node id=\"98\" lat=\"32.89\" lon=\"118.9\" version=\"1\"/>"
                + "<node id=\"99\" lat=\"32.91\" lon=\"118.9\" version=\"1\"/>");
        for (int i = 0; i <= 50; i++) {
            osm.append("<node id=\"%d\" lat=\"32.9\" lon=\"%.4f\" version=\"1\"/>".formatted(i + 1, 118.9 + i * 0.001));
        }
        osm.append("<way id=\"1\" version=\"1\">");
        for (int i = 0; i <= 50; i++) {
            osm.append("<nd ref=\"%d\"/>".formatted(i + 1));
        }
        osm.append("<tag k=\"highway\" v=\"residential\"/><tag k=\"name\" v=\"学院路\"/></way>"
                + "<way id=\"2\" version=\"1\"><nd ref=\"98\"/><nd ref=\"1\"/><nd ref=\"99\"/>"
                + "<tag k=\"highway\" v=\"residential\"/></way></osm>");
        write("town.osm", osm.toString());
        write("stations.geojson", features("{\"编号\":\"SA\"}", "Point", "[118.9,32.9]"));
        write("母线.csv", "编号,站,电压\nA1,SA,10\n");
        write("主变.csv", "编号,站,母线,容量\nTA,SA,A1,40\n");
        write(
                "nodes.geojson",
                features(
                        unit("R1", 6),
                        "Point",
                        "[118.91,32.9]",
                        unit("R2", 6),
                        "Point",
                        "[118.92,32.9]",
                        unit("R3", 4),
                        "Point",
                        "[118.925,32.9]"));
        write(
                "lines.geojson",
                features(
                        "{\"编号\":\"L1\",\"载流量\":400}",
                        "LineString",
                        "[[118.9,32.9],[118.91,32.9]]",
                        "{\"编号\":\"L2\",\"载流量\":400}",
                        "LineString",
                        "[[118.91,32.9],[118.92,32.9]]",
                        "{\"编号\":\"L3\",\"载流量\":0}",
                        "LineString",
                        "[[118.92,32.9],[118.925,32.9]]"));
        write("mapping.yml", """
                gis_mapping: 1
                name: 学院路配网
                default_area_class: B
                topology: {tolerance_m: 1, bays_at_busbars: true}
                layers:
                  - element: substations
                    file: stations.geojson
                    fields: {id: 编号, high_voltage_kv: {constant: 110}}
                  - element: busbar_sections
                    file: 母线.csv
                    fields: {id: 编号, substation_id: 站, nominal_voltage_kv: 电压, short_circuit_ka: {constant: 16}}
                  - element: power_transformers
                    file: 主变.csv
                    fields: {id: 编号, substation_id: 站, busbar_section_id: 母线, rated_kva: {column: 容量, unit: MVA}}
                  - element: nodes
                    file: nodes.geojson
                    fields: {id: 编号, kind: {constant: RING_MAIN_UNIT}, nominal_voltage_kv: {constant: 10},
                      total_ways: 间隔, spare_ways: {constant: 2}}
                  - element: line_sections
                    file: lines.geojson
                    fields: {id: 编号, kind: {constant: CABLE}, length_m: "@length", nominal_voltage_kv: {constant: 10},
                      r_ohm_per_km: {constant: 0.13}, x_ohm_per_km: {constant: 0.09}, ampacity_a: 载流量}
                """);
    }

    @Test
    void layersAreImportedApprovedAndPlannedOn() throws Exception {
        assertThat(importLayers()).as(console.err()).isZero();
        assertThat(console.out())
                .contains("学院路配网", "error grid.missing-rating", "line section L3 at 118.920000, 32.900000")
                .contains("is active now");

        JsonNode answer = plan();
        assertThat(answer.get("outcome").asString()).isEqualTo("FEASIBLE");
        assertThat(answer.get("schemes").findValuesAsString("substation")).contains("SA");
        assertThat(answer.get("schemes").findValuesAsString("rule"))
                .as("R3 behind the quarantined L3 is 465 m from R2")
                .contains("connection.quarantine-radius");
        String first = answer.get("grid_version").asString();

        write("lines.geojson", features("{\"编号\":\"L1\",\"载流量\":400}", "LineString", "[[118.9,32.9],[118.91,32.9]]"));
        write("nodes.geojson", features(unit("R1", 6), "Point", "[118.91,32.9]"));
        assertThat(importLayers()).as(console.err()).isZero();
        String approve = console.out()
                .lines()
                .filter(line -> line.contains("gridscheme grids --activate"))
                .findFirst()
                .orElseThrow();
        String waiting = approve.substring(approve.lastIndexOf(' ') + 1);
        assertThat(plan().get("grid_version").asString())
                .as("two of three lines gone: it waits")
                .isEqualTo(first);

        assertThat(console.run("grids", "--activate", waiting))
                .as(console.err())
                .contains(0);
        assertThat(plan().get("grid_version").asString()).isEqualTo(waiting);
    }

    private int importLayers() {
        return console.run(
                        "import",
                        "--streets=" + folder.resolve("town.osm"),
                        "--grid=" + folder,
                        "--format=layers",
                        "--mapping=" + folder.resolve("mapping.yml"))
                .orElseThrow();
    }

    private JsonNode plan() {
        assertThat(console.run("plan", "--at=118.9195,32.9", "--crs=WGS84", "--kva=1000", "--format=json"))
                .as(console.err())
                .contains(0);
        return JSON.readTree(console.out());
    }

    private static String unit(String id, int ways) {
        return "{\"编号\":\"%s\",\"间隔\":%d}".formatted(id, ways);
    }

    /** @param parts properties, type and coordinates of each feature */
    private static String features(String... parts) {
        StringBuilder all = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i < parts.length; i += 3) {
            all.append(i == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}",
                            parts[i],
                            parts[i + 1],
                            parts[i + 2]));
        }
        return all.append("]}").toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
