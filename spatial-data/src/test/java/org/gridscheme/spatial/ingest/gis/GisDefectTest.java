package org.gridscheme.spatial.ingest.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.PreparedGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault of a drawing is found, located and told, and a clean drawing gives no finding. */
class GisDefectTest {

    @TempDir
    private Path folder;

    @Test
    void cleanDrawingIsOneFeederWithoutAFinding() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder).prepare();

        assertThat(grid.draft().issues()).extracting(GridDataIssue::severity).containsOnly(Severity.INFO);
        assertThat(grid.report().feeders()).isEqualTo(1);
        assertThat(sections(grid)).containsExactly("L1 L1:from N1", "L2 N1 N2", "L3 N1 N3");
        assertThat(grid.draft().model().nodes())
                .filteredOn(it -> it.bay().isPresent())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.bay().orElseThrow().busbarSectionId()).isEqualTo("B1"));
        assertThat(grid.draft().model().loads()).singleElement().satisfies(it -> assertThat(it.nodeId())
                .isEqualTo("N2"));
        assertThat(grid.draft().model().lineSections().get(0).length_m()).isCloseTo(500, within(0.01));
    }

    @Test
    void gapIsToldWithDistanceAndProposalAndNeverClosed() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder).line("L2", 505, 0, 1000, 0).prepare();

        GridDataIssue gap = single(grid, ImportIssueCodes.GAP);
        assertThat(gap.elementId()).isEqualTo("L2");
        assertThat(gap.details())
                .containsEntry("end", "from")
                .containsEntry("nearest", "NODE N1")
                .containsEntry("proposal", "join");
        assertThat(Double.parseDouble(gap.details().get("distance_m"))).isCloseTo(5, within(0.001));
        assertThat(DrawnExport.metres(gap.position().orElseThrow()).x()).isCloseTo(505, within(0.01));
        assertThat(sections(grid)).contains("L2 L2:from N2");
        assertThat(codes(grid)).as("what hangs behind the gap").contains(GridIssueCodes.ISLAND);
    }

    @Test
    void endsWithinTheStatedToleranceAreJoinedAndTold() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder)
                .line("L2", 505, 0, 1000, 0)
                .topology("tolerance_m: 5.5, bays_at_busbars: true")
                .prepare();

        GridDataIssue joined = single(grid, ImportIssueCodes.END_JOINED);
        assertThat(Double.parseDouble(joined.details().get("distance_m"))).isCloseTo(5, within(0.001));
        assertThat(joined.severity()).isEqualTo(Severity.INFO);
        assertThat(sections(grid)).contains("L2 N1 N2");
        assertThat(warnings(grid)).isEmpty();
    }

    /** Ends 1 m from one another, one after another, do not pull the last one 3 m. */
    @Test
    void endsDoNotWanderFromOneToTheNext() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder)
                .line("M1", 1000, 0, 2000, 0)
                .node("X1", 2000, 400)
                .line("M2", 2000.9, 0, 2000, 400)
                .node("X2", 2000, -400)
                .line("M3", 2001.8, 0, 2000, -400)
                .prepare();

        assertThat(sections(grid)).contains("M1 N2 M1:to", "M2 M1:to X1", "M3 M3:from X2");
        assertThat(single(grid, ImportIssueCodes.GAP).elementId()).isEqualTo("M3");
    }

    @Test
    void danglingEndIsToldWithWhatIsNearest() throws Exception {
        PreparedGrid grid =
                DrawnExport.in(folder).line("L4", 1000, 0, 1000, 300).prepare();

        GridDataIssue dangling = single(grid, ImportIssueCodes.DANGLING_END);
        assertThat(dangling.elementId()).isEqualTo("L4");
        assertThat(dangling.details()).containsEntry("end", "to").containsEntry("proposal", "draw-on");
        assertThat(Double.parseDouble(dangling.details().get("distance_m")))
                .as("to L2 below, L3 is farther")
                .isCloseTo(300, within(0.01));
    }

    @Test
    void lineThatEndsAtABarePoleDangles() throws Exception {
        DrawnExport export = DrawnExport.in(folder).nodesAre("POLE").load("Y", 500, 500);
        assertThat(warnings(export.prepare())).as("a load stands at each end").isEmpty();

        PreparedGrid grid =
                export.node("N4", 1000, 300).line("L4", 1000, 0, 1000, 300).prepare();
        assertThat(single(grid, ImportIssueCodes.DANGLING_END).elementId()).isEqualTo("L4");
    }

    @Test
    void endOnALineIsAGapUntilTheMappingSaysToCut() throws Exception {
        DrawnExport export = DrawnExport.in(folder).node("N4", 250, 300).line("L4", 250, 0.5, 250, 300);

        GridDataIssue gap = single(export.prepare(), ImportIssueCodes.GAP);
        assertThat(gap.details()).containsEntry("nearest", "LINE_SECTION L1").containsEntry("proposal", "cut-line");

        PreparedGrid cut = export.topology("tolerance_m: 1, bays_at_busbars: true, split_at_line_ends: true")
                .prepare();
        assertThat(sections(cut))
                .containsExactly("L1/1 L1:from L4:from", "L1/2 L4:from N1", "L2 N1 N2", "L3 N1 N3", "L4 L4:from N4");
        assertThat(warnings(cut)).isEmpty();
        assertThat(length(cut, "L1/1") + length(cut, "L1/2")).isCloseTo(500, within(0.01));
        assertThat(length(cut, "L1/1")).isCloseTo(250, within(0.01));
    }

    @Test
    void lineThroughNodesIsCutAtThem() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder)
                .node("P", 250, 0.8)
                .topology("tolerance_m: 1, bays_at_busbars: true, split_at_nodes: true")
                .prepare();

        assertThat(sections(grid)).contains("L1/1 L1:from P", "L1/2 P N1");
        assertThat(codes(grid)).contains(ImportIssueCodes.LINE_CUT);
        assertThat(warnings(grid)).isEmpty();
    }

    @Test
    void overheadCrossingWithoutANodeIsToldAndWithOneConnected() throws Exception {
        DrawnExport export = DrawnExport.in(folder)
                .overhead()
                .node("A", 250, -200)
                .node("B", 250, 200)
                .line("L5", 250, -200, 250, 200);

        GridDataIssue crossing = single(export.prepare(), ImportIssueCodes.CROSSING_WITHOUT_NODE);
        assertThat(crossing.elementId()).isEqualTo("L1");
        assertThat(crossing.details()).containsEntry("other", "L5");
        assertThat(DrawnExport.metres(crossing.position().orElseThrow()).x()).isCloseTo(250, within(0.01));

        PreparedGrid connected = export.node("P", 250, 0)
                .topology("tolerance_m: 1, bays_at_busbars: true, split_at_nodes: true")
                .prepare();
        assertThat(warnings(connected)).isEmpty();
        assertThat(sections(connected)).contains("L1/1 L1:from P", "L5/1 A P");
    }

    @Test
    void twoNodesAtOnePlaceAreAmbiguousForAnEnd() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder).node("N9", 500, 500).prepare();

        GridDataIssue ambiguous = single(grid, ImportIssueCodes.AMBIGUOUS_END);
        assertThat(ambiguous.elementId()).isEqualTo("L3");
        assertThat(ambiguous.details()).containsEntry("candidates", "N3 N9").containsEntry("field", "to_node_id");
        assertThat(codes(grid)).doesNotContain(ImportIssueCodes.GAP, ImportIssueCodes.DANGLING_END);
    }

    @Test
    void twoNodesAtOnePlaceOfALine() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder)
                .node("P", 250, 0)
                .node("Q", 250, 0.5)
                .topology("tolerance_m: 1, bays_at_busbars: true, split_at_nodes: true")
                .prepare();

        assertThat(single(grid, ImportIssueCodes.NODES_AT_ONE_PLACE).details())
                .containsEntry("connected", "P")
                .containsEntry("left_out", "Q");
    }

    @Test
    void stationWithoutABusbarOfTheVoltageSuppliesNothing() {
        GridImportException refused = catchThrowableOfType(
                GridImportException.class,
                () -> DrawnExport.in(folder).busbars("id,station,kv\nB1,S,35\n").prepare());

        assertThat(refused.issues())
                .filteredOn(it -> it.code().equals(ImportIssueCodes.STATION_WITHOUT_BUSBAR))
                .singleElement()
                .satisfies(it -> assertThat(it.details())
                        .containsEntry("substation", "S")
                        .containsEntry("voltage_kv", "10"));
        assertThat(refused.problems()).extracting(ImportProblem::code).containsExactly(ImportProblem.NOTHING_USABLE);
    }

    @Test
    void stationWithTwoBusbarsLeavesTheChoiceToTheSource() {
        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> DrawnExport.in(folder)
                .busbars("id,station,kv\nB1,S,10\nB2,S,10\n")
                .prepare());

        assertThat(refused.issues())
                .filteredOn(it -> it.code().equals(ImportIssueCodes.AMBIGUOUS_END))
                .singleElement()
                .satisfies(it -> assertThat(it.details()).containsEntry("candidates", "B1 B2"));
    }

    @Test
    void loadWhereNoNodeStandsIsLeftOut() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder).load("Y", 1007, 0).prepare();

        GridDataIssue missing = single(grid, ImportIssueCodes.NO_NODE_NEAR);
        assertThat(missing.elementId()).isEqualTo("Y");
        assertThat(missing.details()).containsEntry("nearest", "N2");
        assertThat(Double.parseDouble(missing.details().get("distance_m"))).isCloseTo(7, within(0.001));
        assertThat(grid.draft().model().loads()).hasSize(1);
    }

    @Test
    void switchAmongSeveralSectionsNeedsItsSection() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder)
                .switchAt("K1", 500, 0)
                .switchAt("K2", 1000, 0)
                .prepare();

        GridDataIssue unplaced = single(grid, ImportIssueCodes.SWITCH_UNPLACED);
        assertThat(unplaced.elementId()).isEqualTo("K1");
        assertThat(unplaced.details()).containsEntry("sections", "L1 L2 L3");
        assertThat(grid.draft().model().lineSwitches()).singleElement().satisfies(it -> assertThat(it.sectionId())
                .isEqualTo("L2"));
    }

    @Test
    void lineOfNoLengthIsLeftOut() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder).line("L4", 1000, 0, 1000, 0).prepare();

        GridDataIssue flaw = single(grid, ImportIssueCodes.BAD_GEOMETRY);
        assertThat(flaw.elementId()).isEqualTo("L4");
        assertThat(flaw.details()).containsEntry("problem", "zero-length");
        assertThat(flaw.position()).isPresent();
    }

    @Test
    void placesThatAreNoNumbersAreLeftOut() throws Exception {
        PreparedGrid grid = DrawnExport.in(folder)
                .line("L4", 1000, 0, Double.NaN, Double.NaN)
                .prepare();

        assertThat(single(grid, ImportIssueCodes.BAD_GEOMETRY).elementId()).isEqualTo("L4");
        assertThat(sections(grid)).hasSize(3);
    }

    @Test
    void layerInAnotherSystemThanStatedIsRefusedWithAPlaceOfIt() {
        GridImportException refused = catchThrowableOfType(
                GridImportException.class,
                () -> DrawnExport.in(folder).crs("EPSG:4549").read());

        assertThat(refused.problems())
                .extracting(ImportProblem::code, ImportProblem::file)
                .containsExactlyInAnyOrderElementsOf(Stream.of("nodes", "lines", "loads")
                        .map(it -> tuple(ImportProblem.CRS_UNFIT, it + ".geojson"))
                        .toList());
        assertThat(refused.problems().get(0).details())
                .containsEntry("crs", "EPSG:4549")
                .containsKeys("x", "y", "problem");
    }

    /** Close to the origin of a UTM zone degrees would pass for places in the sea. */
    @Test
    void degreesInALayerSaidToBeInMetresAreRefused() {
        GridImportException refused = catchThrowableOfType(
                GridImportException.class,
                () -> DrawnExport.in(folder).crs("EPSG:32650").read());

        assertThat(refused.problems()).isNotEmpty().allSatisfy(it -> assertThat(it.details())
                .containsEntry("problem", "degrees-not-metres"));
    }

    @Test
    void swappedAxesAreRefused() {
        GridImportException refused = catchThrowableOfType(
                GridImportException.class,
                () -> DrawnExport.in(folder).swapped().read());

        assertThat(refused.problems()).extracting(ImportProblem::code).contains(ImportProblem.CRS_UNFIT);
        assertThat(refused.issues())
                .filteredOn(it -> it.code().equals(ImportIssueCodes.BAD_COORDINATES))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.details()).containsEntry("problem", "latitude-range"));
    }

    @Test
    void unknownSystemIsRefused() {
        GridImportException refused = catchThrowableOfType(
                GridImportException.class,
                () -> DrawnExport.in(folder).crs("EPSG:999999").read());

        assertThat(refused.problems()).extracting(ImportProblem::code).containsOnly(ImportProblem.CRS_UNKNOWN);
    }

    private static GridDataIssue single(PreparedGrid grid, String code) {
        List<GridDataIssue> found = grid.draft().issues().stream()
                .filter(it -> it.code().equals(code))
                .toList();
        assertThat(found).as(code + " in " + codes(grid)).hasSize(1);
        return found.get(0);
    }

    private static List<String> codes(PreparedGrid grid) {
        return grid.draft().issues().stream().map(GridDataIssue::code).toList();
    }

    private static List<GridDataIssue> warnings(PreparedGrid grid) {
        return grid.draft().issues().stream()
                .filter(it -> it.severity() != Severity.INFO)
                .filter(it -> !it.code().equals(GridIssueCodes.ISLAND))
                .toList();
    }

    private static List<String> sections(PreparedGrid grid) {
        return grid.draft().model().lineSections().stream()
                .map(it -> it.id() + " " + it.fromNodeId() + " " + it.toNodeId())
                .sorted()
                .toList();
    }

    private static double length(PreparedGrid grid, String id) {
        return grid.draft().model().lineSections().stream()
                .filter(it -> it.id().equals(id))
                .mapToDouble(LineSection::length_m)
                .sum();
    }
}
