package org.gridscheme.spatial.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.spatial.ingest.GridImport;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.GridSource;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.PreparedGrid;
import org.gridscheme.spatial.ingest.StreetArea;
import org.gridscheme.spatial.ingest.StreetLayout;
import org.gridscheme.spatial.ingest.csv.CsvRow;
import org.gridscheme.spatial.ingest.csv.CsvTable;
import org.gridscheme.spatial.network.pandapower.PandapowerReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/** The published 20 kV grid of the Upper Rhine as a planning grid, held against its files and its published power flow. */
class OberrheinGridTest {

    private static PreparedGrid prepared;
    private static GridSnapshot grid;
    private static FeederForest feeders;
    private static GridLoading loading;

    @BeforeAll
    static void prepare() throws Exception {
        prepared = GridImport.prepare(source("mv_oberrhein.json", Optional.empty()), Optional.empty(), QUIET);
        grid = prepared.snapshot();
        feeders = FeederForest.trace(grid);
        loading = GridLoading.of(grid, feeders, new LoadingAssumptions(0.9, 0.85, Optional.empty()));
    }

    private static final ImportProgress QUIET = ImportProgress.NONE;

    @Test
    void everyElementIsThere() {
        assertThat(prepared.report().counts())
                .containsEntry("substations", 2)
                .containsEntry("busbar_sections", 2)
                .containsEntry("power_transformers", 2)
                .containsEntry("nodes", 179 - 4 + 4)
                .containsEntry("line_sections", 181)
                .containsEntry("switches", 322)
                .containsEntry("loads", 147)
                .containsEntry("generating_units", 153);
        assertThat(prepared.report().sectionLength_km()).isCloseTo(108.7, within(0.05));
        assertThat(grid.model().lineSections().stream().filter(it -> it.kind() == LineKind.OVERHEAD))
                .as("the ten lines of type ol")
                .hasSize(10);
        assertThat(grid.model().nodes().stream().filter(it -> it.kind() == NodeKind.BAY))
                .as("line ends at the two busbars")
                .hasSize(4);
    }

    /** The published lengths of 22 lines are shorter than the straight distance of their published ends. */
    @Test
    void nothingIsFoundButShortLengthsAndWhatTheFormatDoesNotKnow() {
        assertThat(prepared.report().issues())
                .extracting(it -> it.severity() + " " + it.code() + " " + it.count())
                .containsExactly(
                        "WARNING grid.length-geometry-mismatch 22",
                        "INFO import.assumed-value 6",
                        "INFO import.bays-unknown 2",
                        "INFO import.not-modelled 1",
                        "INFO import.upstream-unknown 2",
                        "INFO import.ways-unknown 1");
        assertThat(prepared.report().quarantinedNodes()).isZero();
        assertThat(prepared.report().quarantinedSections()).isZero();
    }

    @Test
    void theSixOpenPointsStandWhereTheFileHasThem() throws IOException {
        List<String> open = new ArrayList<>();
        for (CsvRow row : rows("switch.csv")) {
            if (text(row, "closed").equals("False")) {
                open.add("line " + text(row, "element") + " at " + text(row, "bus"));
            }
        }
        assertThat(grid.model().lineSwitches().stream()
                        .filter(it -> !it.normallyClosed())
                        .map(OberrheinGridTest::place))
                .hasSize(6)
                .containsExactlyInAnyOrderElementsOf(open);
    }

    /** Against a plain search over the rows of the tables: which line end at a busbar supplies which bus. */
    @Test
    void feedersAreThoseOfTheTables() throws IOException {
        Map<String, String> expected = suppliedBy();

        assertThat(feeders.feederCount()).isEqualTo(4);
        for (int node = 0; node < grid.nodeCount(); node++) {
            if (grid.node(node).kind() != NodeKind.BAY) {
                assertThat(feeders.feeder(feeders.feederOf(node)).name())
                        .as(grid.node(node).id())
                        .isEqualTo(expected.get(grid.node(node).id()));
            }
        }
    }

    /**
     * The planning model shares the current at the head in proportion to the loads behind a section. It knows neither line
     * charging nor that lower voltages draw more current, and adds magnitudes; see {@code docs/import.md}.
     */
    @Test
    void loadRatesAreThoseOfThePublishedPowerFlow() throws IOException {
        double worst_pct = 0;
        double worstAtHead_pct = 0;
        for (CsvRow row : rows("res_line_load.csv")) {
            int section = grid.findSectionIndex("line " + text(row, "line")).orElseThrow();
            double expected_pct = Double.parseDouble(text(row, "loading_percent"));
            double rate_pct =
                    100 * loading.sectionPeak_A(section) / grid.section(section).ampacity_A();
            double difference_pct = Math.abs(rate_pct - expected_pct);
            worst_pct = Math.max(worst_pct, difference_pct);
            boolean head = grid.section(section).fromNodeId().startsWith("bay-")
                    || grid.section(section).toNodeId().startsWith("bay-");
            worstAtHead_pct = head ? Math.max(worstAtHead_pct, difference_pct) : worstAtHead_pct;
        }
        assertThat(worstAtHead_pct).as("percentage points at the heads").isLessThan(0.003);
        assertThat(worst_pct).as("percentage points anywhere").isLessThan(0.55);
    }

    @Test
    void mainTransformersCarryWhatThePublishedPowerFlowSays() throws IOException {
        Map<String, Double> expected = new HashMap<>();
        for (CsvRow row : rows("res_trafo_load.csv")) {
            expected.put("trafo " + text(row, "trafo"), Double.parseDouble(text(row, "loading_percent")));
        }
        for (PowerTransformer it : grid.model().powerTransformers()) {
            assertThat(100 * loading.transformerMeasured_kVA(it) / it.rated_kVA())
                    .isCloseTo(expected.get(it.id()), within(0.001));
            assertThat(it.shortCircuitVoltage_pct().orElseThrow()).isCloseTo(11.2, within(1e-9));
        }
    }

    /** The same grid with its stations' transformers: they become distribution transformers with their boards. */
    @Test
    void stationsHaveTheirTransformersAndBoards() throws Exception {
        PreparedGrid whole =
                GridImport.prepare(source("mv_oberrhein_substations.json", Optional.empty()), Optional.empty(), QUIET);
        assertThat(whole.report().counts())
                .containsEntry("power_transformers", 2)
                .containsEntry("distribution_transformers", 141);
        assertThat(whole.draft().model().nodes().stream().filter(it -> it.kind() == NodeKind.LV_BOARD))
                .hasSize(141);
        assertThat(whole.report().feeders()).isEqualTo(4);
        assertThat(whole.draft().issues()).noneMatch(it -> it.severity() == Severity.ERROR);
    }

    @Test
    void overOtherStreetsItIsRefusedWithOneReason() {
        StreetArea aachen = new StreetArea(new ProjectCrs(32632), new Envelope(6.0, 6.2, 50.7, 50.85));
        assertThatThrownBy(() ->
                        GridImport.prepare(source("mv_oberrhein.json", Optional.empty()), Optional.of(aachen), QUIET))
                .isInstanceOfSatisfying(GridImportException.class, refused -> assertThat(refused.problems())
                        .extracting(ImportProblem::code)
                        .containsExactly(ImportProblem.OUTSIDE_STREETS));
    }

    /** Rigidly moved onto other streets by a file of positions: fictional, same electrical grid, courses of its own. */
    @Test
    void movedByAFileOfPositionsItIsAFictionalGrid(@TempDir Path folder) throws Exception {
        StringBuilder csv = new StringBuilder("name,lon,lat\n");
        for (CsvRow row : rows("bus.csv")) {
            csv.append("%s,%.9f,%.9f%n"
                    .formatted(
                            text(row, "bus"),
                            6.065 + Double.parseDouble(text(row, "lon")) - 7.84,
                            50.785 + Double.parseDouble(text(row, "lat")) - 48.40));
        }
        Path places = Files.writeString(folder.resolve("moved.csv"), csv);
        StreetArea aachen = new StreetArea(new ProjectCrs(32632), new Envelope(6.0, 6.2, 50.7, 50.85));

        PreparedGrid moved =
                GridImport.prepare(source("mv_oberrhein.json", Optional.of(places)), Optional.of(aachen), QUIET);

        assertThat(moved.draft().model().description().fictional()).isTrue();
        assertThat(moved.report().counts()).isEqualTo(prepared.report().counts());
        assertThat(moved.draft().model().lineSections())
                .allMatch(it -> it.geometry().getNumPoints() == 2);
        assertThat(moved.draft().model().nodes().get(0).position().y()).isBetween(50.7, 50.9);
    }

    private static GridSource source(String file, Optional<Path> coordinates) {
        Path path = SharedData.at("grid-mv-oberrhein/" + file);
        StudyGridReader reader =
                new StudyGridReader(new PandapowerReader(), StudyOptions.of(coordinates), StreetLayout.NONE);
        return progress -> reader.read(path, progress);
    }

    /** Line and bus of a switch; a bay stands for its busbar. */
    private static String place(LineSwitch it) {
        LineSection section = grid.section(grid.findSectionIndex(it.sectionId()).orElseThrow());
        assertThat(it.nodeId()).isIn(section.fromNodeId(), section.toNodeId());
        return it.sectionId() + " at " + it.nodeId();
    }

    private static Map<String, String> suppliedBy() throws IOException {
        Map<String, List<String[]>> at = new HashMap<>();
        List<String> open = new ArrayList<>();
        for (CsvRow row : rows("switch.csv")) {
            if (text(row, "closed").equals("False")) {
                open.add(text(row, "element"));
            }
        }
        for (CsvRow row : rows("line.csv")) {
            String from = text(row, "from_bus");
            String to = text(row, "to_bus");
            if (!open.contains(text(row, "line"))) {
                at.computeIfAbsent(from, it -> new ArrayList<>()).add(new String[] {to, text(row, "name")});
                at.computeIfAbsent(to, it -> new ArrayList<>()).add(new String[] {from, text(row, "name")});
            }
        }
        Map<String, String> supply = new TreeMap<>();
        for (String busbar : List.of("39", "319")) {
            for (String[] head : at.get(busbar)) {
                spread(head[0], head[1], at, supply);
            }
        }
        return supply;
    }

    private static void spread(String bus, String feeder, Map<String, List<String[]>> at, Map<String, String> supply) {
        if (List.of("39", "319").contains(bus) || supply.putIfAbsent(bus, feeder) != null) {
            return;
        }
        at.get(bus).forEach(next -> spread(next[0], feeder, at, supply));
    }

    private static List<CsvRow> rows(String table) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvTable csv = CsvTable.open(SharedData.at("grid-mv-oberrhein/csv/" + table))) {
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static String text(CsvRow row, String column) {
        return row.find(column).orElseThrow();
    }
}
