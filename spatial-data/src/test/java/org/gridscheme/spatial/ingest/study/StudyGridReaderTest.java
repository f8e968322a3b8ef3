package org.gridscheme.spatial.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Shunt;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.VoltageDependence;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.spatial.ingest.GridImport;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.ImportedGrid;
import org.gridscheme.spatial.ingest.PreparedGrid;
import org.gridscheme.spatial.ingest.StreetLayout;
import org.gridscheme.spatial.network.NetworkDraft;
import org.gridscheme.spatial.network.ReadNetwork;
import org.gridscheme.spatial.network.matpower.MatpowerReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of each element of a study, on a grid small enough to draw:
 *
 * <pre>
 *   H 110 kV ==T1== A ~tie~ B ==T2== H          A2 joined to A
 *                   |       |
 *                  L1      L3 (1000 m)
 *                   |       |
 *                   N1 -/ L2 -- N2 ==DT== V -LV- W
 * </pre>
 */
class StudyGridReaderTest {

    private final NetworkDraft draft = new NetworkDraft();

    private void drawStation() {
        bus("H", 110, 6.10, 50.70);
        bus("A", 10, 6.10, 50.70);
        bus("A2", 10);
        bus("B", 10, 6.10, 50.7001);
        draft.add(new Source("up", "up", "H", 1, 0, none(), none(), none(), none()));
        transformer("T1", "H", "A2", 110, 10, 20_000);
        transformer("T2", "H", "B", 110, 10, 20_000);
        coupling("joint", "A", "A2", true);
    }

    private void drawWhole() {
        drawStation();
        coupling("tie", "A2", "B", true);
        bus("N1", 10, 6.11, 50.70);
        bus("N1x", 10);
        bus("N2", 10, 6.11, 50.71);
        bus("V", 0.4);
        bus("W", 0.4);
        draft.add(line(
                "L1",
                new Terminal("A", true, Optional.of(SwitchKind.BREAKER)),
                Terminal.closed("N1"),
                OptionalDouble.empty()));
        draft.add(line("L2", Terminal.closed("N1x"), Terminal.closed("N2"), OptionalDouble.of(1_200)));
        draft.add(line("L3", Terminal.closed("B"), Terminal.closed("N2"), OptionalDouble.of(1_400)));
        draft.add(line("LV", Terminal.closed("V"), Terminal.closed("W"), OptionalDouble.of(100)));
        coupling("gap", "N1", "N1x", false);
        transformer("DT", "N2", "V", 10, 0.4, 630);
    }

    @Test
    void stationsBecomeSubstationsWithSectionsAndTies() throws Exception {
        drawWhole();
        GridModel model = read().model();

        assertThat(model.substations()).extracting(it -> it.id()).containsExactly("H");
        assertThat(model.busbarSections()).extracting(it -> it.id()).containsExactly("A", "B");
        assertThat(model.busTies()).containsExactly(new BusTie("tie", "tie", "A", "B", true));
        assertThat(model.powerTransformers())
                .extracting(it -> it.id() + " " + it.busbarSectionId() + " " + it.rated_kVA())
                .containsExactly("T1 A 20000.0", "T2 B 20000.0");
    }

    @Test
    void linesKeepTheirImpedanceAndLeaveFromBays() throws Exception {
        drawWhole();
        GridModel model = read().model();
        Map<String, LineSection> sections =
                model.lineSections().stream().collect(Collectors.toMap(LineSection::id, it -> it));

        LineSection measured = sections.get("L1");
        assertThat(measured.fromNodeId()).isEqualTo("bay-L1");
        // 0.01 degrees of longitude at 50.7 degrees north: 0.01 * 111 194.9 m * cos 50.7 = 704.3 m
        assertThat(measured.length_m()).isCloseTo(704.3, within(0.2));
        assertThat(measured.rOperating_ohmPerKm() * measured.length_m() / 1000).isCloseTo(0.4, within(1e-12));
        assertThat(sections.get("L3").x_ohmPerKm() * 1.4).isCloseTo(0.2, within(1e-12));
        assertThat(sections.get("L3").fromNodeId()).isEqualTo("bay-L3");
        assertThat(sections.get("LV").geometry().isEmpty())
                .as("no place of its own")
                .isTrue();
        assertThat(model.nodes().stream()
                        .filter(it -> it.kind() == NodeKind.BAY)
                        .map(GridNode::id))
                .containsExactly("bay-L1", "bay-L3");
    }

    @Test
    void switchesStandWhereTheirLinesEnd() throws Exception {
        drawWhole();

        assertThat(read().model().lineSwitches())
                .containsExactly(
                        new LineSwitch("switch-L1", "L1", SwitchKind.BREAKER, "bay-L1", "L1", true),
                        new LineSwitch("gap", "gap", SwitchKind.LOAD_BREAK_SWITCH, "N1", "L2", false));
    }

    @Test
    void demandHangsAtNodesAndAtABayOfItsOwnWhereThereIsNoLine() throws Exception {
        drawWhole();
        demand("flat", "W", 80, 60);
        demand("station", "A", 50, 0);
        demand("feeding", "N1", -30, 0);
        demand("reactive", "N1", 0, 10);
        draft.add(new Generator("sun", "sun", "N2", 0, 0, OptionalDouble.of(100), none()));
        draft.add(new Shunt("coil", "coil", "N1", 0, 1e-4));
        ImportedGrid grid = read();

        assertThat(grid.model().loads())
                .containsExactly(
                        new Load("flat", "flat", "W", 80, 0.8, 0, Optional.empty()),
                        new Load("station", "station", "bay-A-own", 50, 1, 0, Optional.empty()));
        assertThat(grid.model().generatingUnits())
                .extracting(it -> it.id() + " " + it.nodeId() + " " + it.p_kW() + " " + it.rated_kVA())
                .containsExactly("feeding N1 30.0 30.0", "sun N2 100.0 100.0");
        assertThat(grid.model().distributionTransformers())
                .extracting(it -> it.nodeId() + " " + it.lowVoltageNodeId().orElseThrow())
                .containsExactly("N2 V");
        assertThat(said(grid))
                .contains(
                        "import.not-modelled shunt 1",
                        "import.not-modelled load-without-active-power 1",
                        "import.assumed-value kind OTHER, from a negative load 1",
                        "import.assumed-value length_m straight distance 1",
                        "import.assumed-value position station 2",
                        "import.assumed-value p_kw rated power 1");
    }

    @Test
    void theWholeIsAGridWithoutFaults() throws Exception {
        drawWhole();
        demand("flat", "W", 80, 60);
        StudyGridReader reader = reader();
        PreparedGrid prepared = GridImport.prepare(
                progress -> reader.read(Path.of("drawn"), progress), Optional.empty(), ImportProgress.NONE);

        assertThat(prepared.snapshot().issues()).isEmpty();
        assertThat(prepared.report().feeders()).isEqualTo(2);
    }

    /** Two stations without a tie, switched apart: the switch between their busbars is an open tie. */
    @Test
    void anOpenSwitchBetweenBusbarsIsAnOpenTie() throws Exception {
        drawStation();
        coupling("tie", "A", "B", false);

        assertThat(read().model().busTies()).containsExactly(new BusTie("tie", "tie", "A", "B", false));
    }

    @Test
    void aSourceAtMediumVoltageIsASubstationOfItsOwn() throws Exception {
        bus("M", 20, 6.10, 50.70);
        bus("N", 20, 6.11, 50.70);
        draft.add(new Source("up", "upper grid", "M", 1, 0, none(), none(), none(), none()));
        draft.add(line("L", Terminal.closed("M"), new Terminal("N", false), OptionalDouble.of(900)));
        ImportedGrid grid = read();

        assertThat(grid.model().substations()).extracting(it -> it.name()).containsExactly("upper grid");
        assertThat(grid.model().powerTransformers()).isEmpty();
        assertThat(grid.model().lineSwitches())
                .containsExactly(new LineSwitch("switch-L-to", "L", SwitchKind.LOAD_BREAK_SWITCH, "N", "L", false));
        assertThat(said(grid)).contains("import.assumed-value high_voltage_kv 110 ");
    }

    /** Case files have no places at all. */
    @Test
    void withoutAnyPositionItIsRefusedAndSaysHow() {
        Path file = SharedData.at("testcases/case33bw.m");
        StudyGridReader reader =
                new StudyGridReader(new MatpowerReader(), StudyOptions.of(Optional.empty()), StreetLayout.NONE);
        assertThatThrownBy(() -> reader.read(file, ImportProgress.NONE))
                .isInstanceOfSatisfying(GridImportException.class, refused -> assertThat(refused.problems())
                        .containsExactly(ImportProblem.of(ImportProblem.NO_POSITIONS, "case33bw.m", "buses", "33")));
    }

    @Test
    void placesAreFoundByIdOrNameAndTheRestIsLeftOut(@TempDir Path folder) throws Exception {
        drawWhole();
        Path places = Files.writeString(
                folder.resolve("places.csv"), "name,lon,lat\nA,7.1,51\nname of B,7.1,51.001\nN2,7.11,51\n");
        ImportedGrid grid = new StudyGridReader(
                        (source, progress) -> new ReadNetwork(draft.build("drawn", 50), List.of()),
                        StudyOptions.of(Optional.of(places)),
                        StreetLayout.NONE)
                .read(Path.of("drawn"), ImportProgress.NONE);

        assertThat(grid.model().description().fictional()).isTrue();
        assertThat(grid.model().lineSections()).extracting(LineSection::id).containsExactly("L3", "LV");
        assertThat(grid.issues().stream().filter(it -> it.code().equals("import.no-position")))
                .extracting(it -> it.elementKind() + " " + it.elementId())
                .containsExactly("LINE_SECTION L1", "LINE_SECTION L2", "NODE N1");
    }

    private ImportedGrid read() throws GridImportException {
        return reader().read(Path.of("drawn"), ImportProgress.NONE);
    }

    private StudyGridReader reader() {
        return new StudyGridReader(
                (source, progress) -> new ReadNetwork(draft.build("drawn", 50), List.of()),
                StudyOptions.of(Optional.empty()),
                StreetLayout.NONE);
    }

    private static List<String> said(ImportedGrid grid) {
        return grid.issues().stream()
                .map(it -> String.join(
                        " ",
                        it.code(),
                        it.details().getOrDefault("field", it.details().getOrDefault("problem", "")),
                        it.details().getOrDefault("value", ""),
                        it.details().getOrDefault("elements", "")))
                .map(it -> it.replace("  ", " "))
                .toList();
    }

    private void bus(String id, double nominal_kV) {
        draft.add(new Bus(id, "name of " + id, nominal_kV, Optional.empty()));
    }

    private void bus(String id, double nominal_kV, double lon, double lat) {
        draft.add(new Bus(id, "name of " + id, nominal_kV, Optional.of(new LonLat(lon, lat))));
    }

    private void coupling(String id, String a, String b, boolean closed) {
        draft.add(new Coupling(id, id, SwitchKind.LOAD_BREAK_SWITCH, a, b, closed));
    }

    private void transformer(String id, String from, String to, double from_kV, double to_kV, double rated_kVA) {
        draft.add(new Transformer(
                id,
                id,
                Terminal.closed(from),
                Terminal.closed(to),
                OptionalDouble.of(rated_kVA),
                from_kV,
                to_kV,
                PiModel.series(0.005, 0.05),
                1,
                0,
                OptionalDouble.of(10),
                OptionalDouble.of(1),
                Optional.empty()));
    }

    private static Line line(String id, Terminal from, Terminal to, OptionalDouble length_m) {
        return new Line(
                id,
                id,
                from,
                to,
                PiModel.series(0.4, 0.2),
                Optional.empty(),
                OptionalDouble.of(300),
                length_m,
                "",
                List.of());
    }

    private void demand(String id, String bus, double p_kW, double q_kvar) {
        draft.add(new Demand(
                id, id, bus, p_kW, q_kvar, VoltageDependence.CONSTANT_POWER, VoltageDependence.CONSTANT_POWER));
    }

    private static OptionalDouble none() {
        return OptionalDouble.empty();
    }
}
