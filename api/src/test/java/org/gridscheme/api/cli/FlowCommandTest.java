package org.gridscheme.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridscheme.api.config.PlanningEngine;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.spatial.ingest.GridPackageWriter;
import org.gridscheme.spatial.ingest.gis.PackageAsLayers;
import org.gridscheme.spatial.postgis.SampleGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the files of published grids to the tables a user gets, held against the stored solutions. */
class FlowCommandTest {

    private static final double VOLTAGE_PU = 1e-6;
    private static final double RELATIVE = 1e-4;

    private final TestConsole console = new TestConsole();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "case12da, 20.714, 0.94335 p.u. at bus 12",
        "case33bw, 202.677, 0.91309 p.u. at bus 18",
        "case69, 224.992, 0.90919 p.u. at bus 65",
        "case141, 632.696, 0.92786 p.u. at bus 87"
    })
    void matpowerCases(String name, String losses_kW, String lowest) throws Exception {
        Path file = SharedData.at("testcases/" + name + ".m");

        assertThat(run("--grid", file.toString(), "--out", folder.toString())).isZero();

        assertThat(console.out()).contains(name + ":", "Losses: " + losses_kW + " kW", "Lowest voltage: " + lowest);
        assertVoltages(SharedData.at("testcases/" + name + "_pf.csv"), "bus", "vm_pu", "va_degree");
    }

    @Test
    void openTiesAreInTheTableWithoutFigures() throws Exception {
        run("--grid", SharedData.at("testcases/case33bw.m").toString(), "--out", folder.toString());

        Map<String, Map<String, String>> branches = table(folder.resolve("branches.csv"), "id");
        assertThat(branches).hasSize(37);
        assertThat(branches.get("25-29")).containsEntry("p_mw", "").containsEntry("loss_mw", "");
        assertThat(Double.parseDouble(branches.get("1-2").get("p_mw"))).isCloseTo(3.917677, within(1e-6));
        assertThat(branches.get("1-2")).containsEntry("loading_pct", "");
    }

    @Test
    void pandapowerOberrhein() throws Exception {
        Path file = SharedData.at("grid-mv-oberrhein/mv_oberrhein.json");

        assertThat(run("--grid", file.toString(), "--format", "pandapower", "--out", folder.toString()))
                .isZero();

        Path stored = file.resolveSibling("csv");
        assertVoltages(stored.resolve("res_bus_load.csv"), "bus", "vm_pu", "va_degree");
        Map<String, Map<String, String>> branches = table(folder.resolve("branches.csv"), "id");
        assertBranches(branches, "line ", table(stored.resolve("res_line_load.csv"), "line"), "from");
        assertBranches(branches, "trafo ", table(stored.resolve("res_trafo_load.csv"), "trafo"), "hv");
        assertThat(console.out())
                .contains("179 buses, 181 lines, 2 transformers, 2 sources", "Highest loading: 85.50 % at trafo 142");
        assertThat(Files.readAllLines(folder.resolve("issues.csv"))).hasSize(1);
    }

    @Test
    void shortCircuitCurrentsOfOberrhein() throws Exception {
        Path file = SharedData.at("grid-mv-oberrhein/mv_oberrhein.json");

        assertThat(run("--grid", file.toString(), "--short-circuit", "--out", folder.toString()))
                .isZero();

        Map<String, Map<String, String>> found = table(folder.resolve("buses.csv"), "id");
        Path stored = SharedData.at("grid-mv-oberrhein/csv/res_bus_sc_max.csv");
        table(stored, "bus")
                .forEach((bus, row) -> assertClose(bus, found.get(bus).get("ik_ka"), row.get("ikss_ka")));
        assertThat(console.out())
                .contains("Largest short-circuit current: 26.243 kA", "2 × warning import.assumed-value");
    }

    @Test
    void sourcePowerCanBeGiven() throws Exception {
        Path file = small("1 2 0.01 0.02 0 0 0 0 0 0 1; 2 3 0.01 0.02 0 0 0 0 0 0 1", 1);

        assertThat(run("--grid", file.toString(), "--short-circuit", "--source-mva", "250"))
                .isZero();

        assertThat(console.out()).contains("Largest short-circuit current: 14.434 kA at bus 1");
        assertThat(run("--grid", file.toString(), "--short-circuit", "--source-mva", "much"))
                .isEqualTo(2);
    }

    @Test
    void wholePypsaFolder() throws Exception {
        Path grid = SharedData.at("grid-ding0-stolberg");

        assertThat(run("--grid", grid.toString(), "--out", folder.toString())).isZero();

        assertThat(console.out())
                .contains("6401 buses", "Islands with supply: 1; buses without supply: 0", "import.assumed-value");
        assertThat(table(folder.resolve("buses.csv"), "id")).hasSize(6401);
    }

    /** The same planning grid handed over four ways gives the same flow. */
    @Test
    void layersAndPackagesOfPlanningGrids() throws Exception {
        Path packageFolder = folder.resolve("package");
        GridPackageWriter.write(SampleGrid.model("Sample 样例"), packageFolder);
        PackageAsLayers layers = PackageAsLayers.of(packageFolder);
        Path out = folder.resolve("out");

        assertThat(run("--grid", packageFolder.toString(), "--out", out.toString()))
                .as(console.err())
                .isZero();

        Map<String, Map<String, String>> buses = table(out.resolve("buses.csv"), "id");
        String branches = Files.readString(out.resolve("branches.csv"));
        assertThat(console.out()).contains("Lowest voltage: ", "Losses: ");
        for (Exporter exporter :
                List.<Exporter>of(layers::geoPackage, layers::shapefilesInGb18030, layers::geoJsonConnectedByShapes)) {
            Path export = Files.createTempDirectory(folder, "export");
            Path mapping = exporter.write(export);
            assertThat(run("--grid", export.toString(), "--mapping", mapping.toString(), "--out", out.toString()))
                    .as(console.err())
                    .isZero();
            assertThat(table(out.resolve("buses.csv"), "id")).isEqualTo(buses);
            assertThat(out.resolve("branches.csv")).hasContent(branches);
        }
        assertThat(run("--grid", packageFolder.toString(), "--format", "layers"))
                .isEqualTo(2);
        assertThat(console.err()).contains("--mapping");
    }

    private interface Exporter {
        Path write(Path export) throws Exception;
    }

    /** One feeder of known peak, 100 A at 10 kV over 0.3 + j0.1 ohm, against the closed solution of one line. */
    @Test
    void aPlanningGridCarriesItsMeasuredPeak() throws Exception {
        Path grid = folder.resolve("grid");
        Files.createDirectory(grid);
        file(grid, "package.json", "{\"name\":\"one line\",\"crs\":\"EPSG:4326\"}");
        file(grid, "substations.csv", "id,lon,lat,high_voltage_kv\nS,118.9,32.9,110\n");
        file(grid, "busbar_sections.csv", "id,substation_id,nominal_voltage_kv\nB,S,10\n");
        file(
                grid,
                "power_transformers.csv",
                "id,substation_id,busbar_section_id,rated_kva,peak_load_kva\nT,S,B,40000,1732.0508\n");
        file(
                grid,
                "nodes.csv",
                "id,kind,lon,lat,nominal_voltage_kv,area_class,total_ways,spare_ways,busbar_section_id,bay_state,"
                        + "measured_peak_a\nF,BAY,118.9,32.9,10,B,,,B,USED,100\nR,RING_MAIN_UNIT,118.91,32.9,10,B,4,1,,,\n"
                        + "X,RING_MAIN_UNIT,118.92,32.9,10,B,4,1,,,\n");
        file(
                grid,
                "line_sections.csv",
                "id,from_node_id,to_node_id,kind,r_ohm_per_km,r_operating_ohm_per_km,x_ohm_per_km,ampacity_a,length_m\n"
                        + "L,F,R,CABLE,0.3,0.3,0.1,400,1000\nM,R,X,CABLE,0.3,0.3,0.1,0,1000\n");
        file(grid, "switches.csv", "id,kind,node_id,section_id,from_id,to_id,normally_closed\n");
        file(grid, "loads.csv", "id,node_id,peak_kw,power_factor,installed_kva\n");
        Path out = folder.resolve("out");

        assertThat(run("--grid", grid.toString(), "--out", out.toString()))
                .as(console.err())
                .isZero();

        Map<String, Map<String, String>> buses = table(out.resolve("buses.csv"), "id");
        double bay_pu = Double.parseDouble(buses.get("F").get("v_pu"));
        double end_pu = Double.parseDouble(buses.get("R").get("v_pu"));
        assertThat(console.out()).contains("buses without supply: 1", "grid.missing-rating");
        assertThat(buses.get("X")).as("behind a section without rating").containsEntry("v_pu", "");
        assertThat(Files.readAllLines(out.resolve("issues.csv")))
                .as("the island is told once")
                .filteredOn(it -> it.contains("grid.island"))
                .hasSize(1);
        double powerFactor = PlanningEngine.open().rules().flow().powerFactor().value();
        double p_pu = Math.sqrt(3) * 10 * 100 / 1000 * powerFactor / 100;
        double q_pu = p_pu * Math.tan(Math.acos(powerFactor));
        double half = bay_pu * bay_pu / 2 - (p_pu * 0.3 + q_pu * 0.1);
        double expected_pu = Math.sqrt(half + Math.sqrt(half * half - (p_pu * p_pu + q_pu * q_pu) * (0.09 + 0.01)));
        assertThat(end_pu).isCloseTo(expected_pu, within(1e-9));
    }

    private static void file(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void summaryIsInTheLanguageOfTheUser() throws Exception {
        console.with("LC_ALL", "zh_CN.UTF-8");

        run("--grid", SharedData.at("testcases/case33bw.m").toString());

        assertThat(console.out()).contains("损耗：202.677 kW", "最低电压：0.91309 p.u.，母线 18");
    }

    @Test
    void aFileThatIsNotUnderstoodIsBadInput() throws Exception {
        Path file = folder.resolve("bad.m");
        Files.writeString(file, "function mpc = bad\nmpc.version = '2';\nsystem('x');\nmpc.bus = rand(3);\n");
        Path out = folder.resolve("out");

        assertThat(run("--grid", file.toString(), "--out", out.toString())).isEqualTo(2);

        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .contains("line=3", "line=4", "key=mpc.baseMVA", "key=mpc.gen")
                .doesNotContain("stored", "Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void bussesWithoutSupplyHaveEmptyCellsAndAreCounted() throws Exception {
        Path file = small("1 2 0.01 0.02 0 0 0 0 0 0 1; 2 3 0.01 0.02 0 0 0 0 0 0 0", 1);

        assertThat(run("--grid", file.toString(), "--out", folder.toString())).isZero();

        assertThat(console.out()).contains("buses without supply: 1");
        assertThat(Files.readAllLines(folder.resolve("buses.csv")))
                .contains("3,,")
                .contains("1,1,0");
    }

    @Test
    void aFlowThatDoesNotConvergeSaysSo() throws Exception {
        Path file = small("1 2 0.01 0.02 0 0 0 0 0 0 1; 2 3 0.01 0.02 0 0 0 0 0 0 1", 1e4);

        assertThat(run("--grid", file.toString(), "--out", folder.toString())).isEqualTo(2);

        assertThat(console.err()).contains("did not converge", "does not prove");
        assertThat(Files.readAllLines(folder.resolve("buses.csv"))).contains("1,,", "2,,", "3,,");
        assertThat(Files.readAllLines(folder.resolve("branches.csv"))).contains("1-2,,,,");
    }

    @Test
    void wrongPathsAndFormatsAreBadInput() throws Exception {
        Path nothing = folder.resolve("none");
        Path text = folder.resolve("notes.txt");
        Files.writeString(text, "hello");

        assertThat(run("--grid", nothing.toString())).isEqualTo(2);
        assertThat(console.err()).contains("no such file or folder");
        assertThat(run("--grid", text.toString())).isEqualTo(2);
        assertThat(console.err()).contains("not recognised", "pandapower");
        assertThat(run("--grid", text.toString(), "--format", "paper")).isEqualTo(2);
        assertThat(run("--grid", text.toString(), "--format", "pandapower")).isEqualTo(2);
        assertThat(console.err()).contains("import.json-broken");
        assertThat(run("--grid", nothing.toString(), "--format", "matpower")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void resultsNeverOverwriteTheGrid() throws Exception {
        Files.writeString(folder.resolve("buses.csv"), "name\n");
        Files.writeString(folder.resolve("lines.csv"), "name\n");

        assertThat(run("--grid", folder.toString(), "--out", folder.resolve(".").toString()))
                .isEqualTo(2);

        assertThat(Files.readString(folder.resolve("buses.csv"))).isEqualTo("name\n");
    }

    @Test
    void nothingUnfinishedIsLeftBehind() throws Exception {
        Path file = small("1 2 0.01 0.02 0 0 0 0 0 0 1; 2 3 0.01 0.02 0 0 0 0 0 0 1", 1);
        Path out = folder.resolve("new/out");

        run("--grid", file.toString(), "--out", out.toString());
        run("--grid", file.toString(), "--out", out.toString());

        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder("buses.csv", "branches.csv", "issues.csv");
        }
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("flow"));
        arguments.addAll(List.of(options));
        return console.run(arguments.toArray(String[]::new)).orElseThrow();
    }

    private Path small(String branches, double load_MW) throws Exception {
        Path file = folder.resolve("small.m");
        Files.writeString(
                file,
                "function mpc = small\nmpc.version = '2';\nmpc.baseMVA = 1;\n"
                        + "mpc.bus = [1 3 0 0 0 0 1 1 0 10 1 1 1; 2 1 " + load_MW + " 0 0 0 1 1 0 10 1 1 1\n"
                        + "3 1 0.1 0 0 0 1 1 0 10 1 1 1];\n"
                        + "mpc.gen = [1 0 0 9 -9 1 1 1 9 0];\nmpc.branch = [" + branches + "];\n");
        return file;
    }

    private void assertVoltages(Path stored, String id, String voltage, String angle) throws Exception {
        Map<String, Map<String, String>> found = table(folder.resolve("buses.csv"), "id");
        Map<String, Map<String, String>> expected = table(stored, id);
        assertThat(found.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((bus, row) -> {
            double v_pu = Double.parseDouble(row.get(voltage));
            assertThat(Double.parseDouble(found.get(bus).get("v_pu"))).as(bus).isCloseTo(v_pu, within(VOLTAGE_PU));
            assertThat(Math.toRadians(
                            Double.parseDouble(found.get(bus).get("angle_deg")) - Double.parseDouble(row.get(angle))))
                    .as(bus)
                    .isCloseTo(0, within(VOLTAGE_PU));
        });
    }

    private static void assertBranches(
            Map<String, Map<String, String>> found,
            String prefix,
            Map<String, Map<String, String>> stored,
            String end) {
        stored.forEach((number, row) -> {
            Map<String, String> branch = found.get(prefix + number);
            assertClose(prefix + number, branch.get("p_mw"), row.get("p_" + end + "_mw"));
            assertClose(prefix + number, branch.get("q_mvar"), row.get("q_" + end + "_mvar"));
            assertClose(prefix + number, branch.get("loading_pct"), row.get("loading_percent"));
            assertClose(prefix + number, branch.get("loss_mw"), row.get("pl_mw"));
        });
    }

    private static void assertClose(String what, String found, String stored) {
        double expected = Double.parseDouble(stored);
        assertThat(Double.parseDouble(found))
                .as(what)
                .isCloseTo(expected, within(RELATIVE * Math.abs(expected) + 1e-9));
    }

    /** Rows by the value of one column. */
    private static Map<String, Map<String, String>> table(Path file, String id) throws Exception {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",");
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.put(row.get(id), row);
        }
        return rows;
    }
}
