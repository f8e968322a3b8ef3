package org.gridscheme.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridscheme.spatial.testkit.SharedData;
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
        Path file = SharedData.file("testcases/" + name + ".m");

        assertThat(run("--grid", file.toString(), "--out", folder.toString())).isZero();

        assertThat(console.out()).contains(name + ":", "Losses: " + losses_kW + " kW", "Lowest voltage: " + lowest);
        assertVoltages(SharedData.file("testcases/" + name + "_pf.csv"), "bus", "vm_pu", "va_degree");
    }

    @Test
    void openTiesAreInTheTableWithoutFigures() throws Exception {
        run("--grid", SharedData.file("testcases/case33bw.m").toString(), "--out", folder.toString());

        Map<String, Map<String, String>> branches = table(folder.resolve("branches.csv"), "id");
        assertThat(branches).hasSize(37);
        assertThat(branches.get("25-29")).containsEntry("p_mw", "").containsEntry("loss_mw", "");
        assertThat(Double.parseDouble(branches.get("1-2").get("p_mw"))).isCloseTo(3.917677, within(1e-6));
        assertThat(branches.get("1-2")).containsEntry("loading_pct", "");
    }

    @Test
    void pandapowerOberrhein() throws Exception {
        Path file = SharedData.file("grid-mv-oberrhein/mv_oberrhein.json");

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
        Path file = SharedData.file("grid-mv-oberrhein/mv_oberrhein.json");

        assertThat(run("--grid", file.toString(), "--short-circuit", "--out", folder.toString()))
                .isZero();

        Map<String, Map<String, String>> found = table(folder.resolve("buses.csv"), "id");
        Path stored = SharedData.file("grid-mv-oberrhein/csv/res_bus_sc_max.csv");
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
        Path grid = SharedData.file("grid-ding0-stolberg");

        assertThat(run("--grid", grid.toString(), "--out", folder.toString())).isZero();

        assertThat(console.out())
                .contains("6401 buses", "Islands with supply: 1; buses without supply: 0", "import.assumed-value");
        assertThat(table(folder.resolve("buses.csv"), "id")).hasSize(6401);
    }

    @Test
    void summaryIsInTheLanguageOfTheUser() throws Exception {
        console.with("LC_ALL", "zh_CN.UTF-8");

        run("--grid", SharedData.file("testcases/case33bw.m").toString());

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
