package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every named defect of a grid, planted alone into a package without fault: what is found of it, where, and what it may no
 * longer be used for. The faults of drawings are in {@code GisDefectTest}.
 */
class DefectFixturesTest {

    @TempDir
    private Path folder;

    static Stream<Defect> defects() {
        return Stream.of(
                extra("same id at another place", "nodes", "R2,RING_MAIN_UNIT,118.93,32.91,10,B,4,1,,,,")
                        .finds("ERROR grid.duplicate-id NODE R2")
                        .at("118.93 32.91"),
                extra(
                                "section id given twice",
                                "line_sections",
                                "L2,R1,R3,CABLE,0.06,0.08,0.09,430,3000,\"LINESTRING (118.91 32.90, 118.92 32.91, 118.94 32.90)\"")
                        .finds("ERROR grid.duplicate-id LINE_SECTION L2")
                        .at("118.91 32.90"),
                change("line end at no node", "line_sections", "L4,FB,R3", "L4,FB,R9")
                        .finds("ERROR grid.dangling-reference LINE_SECTION L4", "ERROR grid.island NODE R3")
                        .at("118.95 32.90")
                        .quarantines("R3")
                        .leavesOut("section"),
                extra("load on nothing", "loads", "PX,R9,10,0.95,100,")
                        .finds("ERROR grid.dangling-reference LOAD PX")
                        .nowhere("LOAD PX"),
                extra("generator on nothing", "generators", "GX,R9,SOLAR,50,45,0,")
                        .finds("ERROR grid.dangling-reference GENERATING_UNIT GX")
                        .nowhere("GENERATING_UNIT GX"),
                extra("switch on nothing", "switches", "WX,LOAD_BREAK_SWITCH,R2,L9,,,true")
                        .finds("ERROR grid.dangling-reference SWITCH WX")
                        .at("118.92 32.90"),
                extra("load with unknown profile", "loads", "PX,R2,10,0.95,100,night")
                        .finds("WARNING grid.dangling-reference LOAD PX")
                        .at("118.92 32.90"),
                extra("tie to nothing", "switches", "KX,BUS_TIE,,,B9,B1,false")
                        .finds("ERROR grid.dangling-reference BUS_TIE KX")
                        .at("118.95 32.90"),
                extra("tie between two substations", "switches", "KX,BUS_TIE,,,B1,A1,false")
                        .finds("ERROR grid.inconsistent-reference BUS_TIE KX")
                        .at("118.95 32.90"),
                extra("transformer on nothing", "power_transformers", "TX,SB,B9,50000,,16")
                        .finds("ERROR grid.dangling-reference POWER_TRANSFORMER TX")
                        .at("118.95 32.90"),
                extra("busbar section id given twice", "busbar_sections", "A1,SB,10,16")
                        .finds("ERROR grid.duplicate-id BUSBAR_SECTION A1")
                        .at("118.95 32.90"),
                extra("switch id given twice", "switches", "W3,LOAD_BREAK_SWITCH,R3,L4,,,true")
                        .finds("ERROR grid.duplicate-id SWITCH W3")
                        .at("118.94 32.90"),
                extra("load without its peak", "loads", "PX,R3,,0.95,100,")
                        .finds("ERROR import.missing-value LOAD PX")
                        .at("118.94 32.90"),
                extra("switch away from its section", "switches", "WX,LOAD_BREAK_SWITCH,R3,L2,,,true")
                        .finds("ERROR grid.inconsistent-reference SWITCH WX", "ERROR grid.island NODE R2")
                        .at("118.91 32.90")
                        .quarantines("L2 R2"),
                change("transformer of another substation", "power_transformers", "TB1,SB", "TB1,SA")
                        .finds(
                                "ERROR grid.inconsistent-reference POWER_TRANSFORMER TB1",
                                "WARNING grid.busbar-without-transformer BUSBAR_SECTION B1")
                        .at("118.90 32.90")
                        .leavesOut("transformer"),
                change("length zero", "line_sections", "430,950,\nL3", "430,0,\nL3")
                        .finds("ERROR grid.zero-length LINE_SECTION L2", "ERROR grid.island NODE R2")
                        .at("118.91 32.90")
                        .quarantines("L2 R2"),
                change("impedance zero", "line_sections", "L2,R1,R2,CABLE,0.06,0.08,0.09", "L2,R1,R2,CABLE,0.06,0.08,0")
                        .finds("ERROR grid.missing-rating LINE_SECTION L2", "ERROR grid.island NODE R2")
                        .at("118.91 32.90")
                        .quarantines("L2 R2"),
                change("ampacity zero", "line_sections", "430,950,\nL3", "0,950,\nL3")
                        .finds("ERROR grid.missing-rating LINE_SECTION L2", "ERROR grid.island NODE R2")
                        .at("118.91 32.90")
                        .quarantines("L2 R2"),
                change("transformer rating zero", "power_transformers", "B1,50000", "B1,0")
                        .finds(
                                "ERROR grid.missing-rating POWER_TRANSFORMER TB1",
                                "WARNING grid.busbar-without-transformer BUSBAR_SECTION B1")
                        .at("118.95 32.90")
                        .leavesOut("transformer"),
                change("ampacity absurd", "line_sections", "430,950,\nL3", "43000,950,\nL3")
                        .finds("ERROR grid.absurd-value LINE_SECTION L2", "ERROR grid.island NODE R2")
                        .at("118.91 32.90")
                        .quarantines("L2 R2"),
                change("length negative", "line_sections", "430,950,\nL3", "430,-950,\nL3")
                        .finds("ERROR grid.absurd-value LINE_SECTION L2", "ERROR grid.island NODE R2")
                        .at("118.91 32.90")
                        .quarantines("L2 R2"),
                change("power factor above one", "loads", "900,0.95", "900,9.5")
                        .finds("ERROR grid.absurd-value LOAD P2")
                        .at("118.92 32.90")
                        .quarantines("R2")
                        .leavesOut("load"),
                change("more spare than all ways", "nodes", "10,B,4,1,,,,\nR3", "10,B,4,9,,,,\nR3")
                        .finds("ERROR grid.absurd-value NODE R2")
                        .at("118.92 32.90")
                        .quarantines("R2"),
                change("more free than all holes", "ducts", "12,5", "12,15")
                        .finds("ERROR grid.absurd-value DUCT D1")
                        .at("118.90 32.90")
                        .leavesOut("duct"),
                change(
                                "voltage changes along a line",
                                "nodes",
                                "R2,RING_MAIN_UNIT,118.92,32.90,10",
                                "R2,RING_MAIN_UNIT,118.92,32.90,20")
                        .finds(
                                "ERROR grid.voltage-mismatch LINE_SECTION L2",
                                "ERROR grid.voltage-mismatch LINE_SECTION L3",
                                "ERROR grid.island NODE R2")
                        .at("118.91 32.90")
                        .quarantines("L2 L3 R2"),
                extra("10 kV to 0.4 kV without transformer", "line_sections", "x,R2,LJ,CABLE,0.2,0.25,0.08,250,900,")
                        .finds("ERROR grid.voltage-mismatch LINE_SECTION x")
                        .at("118.92 32.90")
                        .quarantines("x"),
                change("bay of another voltage than its busbar", "busbar_sections", "B1,SB,10", "B1,SB,20")
                        .finds("ERROR grid.voltage-mismatch NODE FB", "ERROR grid.island NODE FB")
                        .at("118.95 32.90")
                        .quarantines("FB L4 R3"),
                extra("island", "switches", "W4,LOAD_BREAK_SWITCH,R3,L4,,,false")
                        .finds("ERROR grid.island NODE R3")
                        .at("118.94 32.90")
                        .quarantines("R3"),
                change("closed loop between two feeders", "switches", "R2,L3,,,false", "R2,L3,,,true")
                        .finds("ERROR grid.closed-loop LINE_SECTION L3")
                        .at("118.92 32.90")
                        .quarantines("L3 R1 R2 R3"),
                extra(
                                "both ends at one node",
                                "line_sections",
                                "x,R2,R2,CABLE,0.06,0.08,0.09,430,100,\"LINESTRING (118.92 32.90, 118.921 32.90)\"")
                        .finds("ERROR grid.self-loop LINE_SECTION x")
                        .at("118.92 32.90")
                        .quarantines("x"),
                extra("section drawn twice", "line_sections", "x,R3,R2,CABLE,0.06,0.08,0.09,430,1900,")
                        .with("switches", "WX,LOAD_BREAK_SWITCH,R2,x,,,false")
                        .finds("WARNING grid.parallel-section LINE_SECTION x")
                        .at("118.94 32.90"),
                extra("section drawn twice, both closed", "line_sections", "x,R2,R1,CABLE,0.06,0.08,0.09,430,950,")
                        .finds("WARNING grid.parallel-section LINE_SECTION x", "ERROR grid.closed-loop LINE_SECTION x")
                        .at("118.92 32.90")
                        .quarantines("R1 R2 x"),
                change("length below the straight distance", "line_sections", "430,950,\nL3", "430,95,\nL3")
                        .finds("WARNING grid.length-geometry-mismatch LINE_SECTION L2")
                        .at("118.91 32.90"),
                change("length far above the course", "line_sections", "430,950,\nL3", "430,9500,\nL3")
                        .finds("WARNING grid.length-geometry-mismatch LINE_SECTION L2")
                        .at("118.91 32.90"),
                change("transformer loaded above 200 %", "power_transformers", "B1,50000,20000", "B1,50000,120000")
                        .finds("WARNING grid.load-above-rating POWER_TRANSFORMER TB1")
                        .at("118.95 32.90"),
                change("feeder loaded above its cable", "nodes", "USED,120,400", "USED,1200,400")
                        .finds("WARNING grid.load-above-rating NODE FA")
                        .at("118.90 32.90"),
                change("bay on no busbar", "nodes", ",,,B1,USED", ",,,B9,USED")
                        .finds("ERROR grid.bay-without-busbar NODE FB", "ERROR grid.island NODE FB")
                        .at("118.95 32.90")
                        .quarantines("FB L4 R3"),
                change("spare bay with a line", "nodes", "B1,USED", "B1,SPARE")
                        .finds("WARNING grid.bay-state-contradiction NODE FB")
                        .at("118.95 32.90"),
                change("busbar without transformer", "power_transformers", "TB1,SB,B1,50000,20000,16\n", "")
                        .finds("WARNING grid.busbar-without-transformer BUSBAR_SECTION B1")
                        .at("118.95 32.90")
                        .leavesOut("transformer"),
                change("date nobody means", "generators", "2024-05-01", "2999-12-31")
                        .finds("WARNING grid.implausible-date GENERATING_UNIT G1")
                        .at("118.94 32.90"),
                change("date that stands for none", "generators", "2024-05-01", "9999-12-31")
                        .finds("WARNING import.bad-value GENERATING_UNIT G1")
                        .at("118.94 32.90"),
                change("reply that holds for centuries", "commitments", "2027-11-20", "2222-11-20")
                        .finds("WARNING grid.implausible-date COMMITMENT C1")
                        .at("118.94 32.90"),
                extra("one source under two names", "substations", "SC,118.95,32.90,110,East")
                        .finds("WARNING grid.source-named-twice SUBSTATION SC")
                        .at("118.95 32.90"),
                change("coordinate not a number", "nodes", "118.94,32.90", "NaN,32.90")
                        .finds(
                                "ERROR import.bad-value NODE R3",
                                "ERROR grid.dangling-reference LINE_SECTION L3",
                                "ERROR grid.dangling-reference LINE_SECTION L4",
                                "ERROR grid.dangling-reference SWITCH W3",
                                "ERROR grid.dangling-reference GENERATING_UNIT G1",
                                "ERROR grid.dangling-reference COMMITMENT C1")
                        .nowhere("NODE R3", "GENERATING_UNIT G1", "COMMITMENT C1")
                        .leavesOut("node, section, generator, commitment"),
                extra("latitude outside the earth", "nodes", "RX,POLE,118.93,95,10,B,,,,,,")
                        .finds("ERROR import.bad-coordinates NODE RX")
                        .nowhere("NODE RX"),
                extra("longitude and latitude exchanged", "nodes", "RX,POLE,32.9,118.93,10,B,,,,,,")
                        .finds("ERROR import.bad-coordinates NODE RX")
                        .nowhere("NODE RX"),
                extra("place far outside the area", "nodes", "RX,POLE,110.0,32.9,10,B,,,,,,")
                        .finds("ERROR import.far-away NODE RX")
                        .at("110.0 32.9"),
                extra(
                                "area that crosses itself",
                                "restricted_areas",
                                "ZX,HERITAGE,\"POLYGON ((118.91 32.91, 118.92 32.92, 118.92 32.91, 118.91 32.92, 118.91 32.91))\"")
                        .finds("ERROR import.bad-geometry RESTRICTED_AREA ZX")
                        .at("118.915 32.915"),
                change(
                                "course with one point",
                                "line_sections",
                                "430,950,\nL3",
                                "430,950,\"LINESTRING (118.91 32.90)\"\nL3")
                        .finds("WARNING import.bad-geometry LINE_SECTION L2")
                        .at("118.91 32.90"),
                change("rating missing", "line_sections", "430,950,\nL3", ",950,\nL3")
                        .finds("ERROR grid.missing-rating LINE_SECTION L2", "ERROR grid.island NODE R2")
                        .at("118.91 32.90")
                        .quarantines("L2 R2"),
                extra("station without any line", "nodes", "RX,RING_MAIN_UNIT,118.93,32.91,10,B,4,1,,,,")
                        .finds("ERROR grid.island NODE RX")
                        .at("118.93 32.91")
                        .quarantines("RX"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void plantedDefectIsFoundLocatedAndContained(Defect defect) throws Exception {
        PreparedGrid grid = defect.planted().prepare(folder);

        List<GridDataIssue> issues = grid.draft().issues();
        assertThat(issues)
                .extracting(it -> it.severity() + " " + it.code() + " " + it.elementKind() + " " + it.elementId())
                .containsExactlyInAnyOrderElementsOf(defect.findings());
        assertPlace(issues.get(0).position(), defect.place());
        assertThat(issues.stream().filter(it -> it.position().isEmpty()))
                .extracting(it -> it.elementKind() + " " + it.elementId())
                .as("findings without a place")
                .containsExactlyInAnyOrderElementsOf(defect.nowhere());
        assertThat(quarantined(grid)).isEqualTo(defect.quarantined());
        assertThat(leftOut(grid)).isEqualTo(defect.leftOut());
        issues.forEach(DefectFixturesTest::assertTexts);
    }

    @Test
    void packageWithoutFaultGivesNoFindingAndLosesNothing() throws Exception {
        PreparedGrid grid = new CleanPackage().prepare(folder);

        assertThat(grid.draft().issues()).isEmpty();
        assertThat(grid.report().feeders()).isEqualTo(2);
        assertThat(quarantined(grid)).isEmpty();
        assertThat(leftOut(grid)).isEmpty();
    }

    @Test
    void islandOfManyElementsIsReportedOnce() throws Exception {
        PreparedGrid grid = new CleanPackage()
                .replace(
                        "switches",
                        "W3,LOAD_BREAK_SWITCH,R2,L3,,,false",
                        "W3,LOAD_BREAK_SWITCH,R1,L1,,,false\n" + "W4,LOAD_BREAK_SWITCH,R3,L3,,,false")
                .prepare(folder);

        assertThat(grid.draft().issues()).singleElement().satisfies(it -> assertThat(it.details())
                .containsEntry("nodes", "4")
                .containsEntry("sections", "2"));
        assertThat(quarantined(grid)).isEqualTo("L2 LB LJ R1 R2 V1");
    }

    @Test
    void closedLoopNamesBothTieEndsAndTheBaysBehindThem() throws Exception {
        PreparedGrid grid = new CleanPackage()
                .replace("switches", "R2,L3,,,false", "R2,L3,,,true")
                .prepare(folder);

        assertThat(grid.draft().issues()).singleElement().satisfies(it -> {
            assertThat(List.of(it.details().get("from_node"), it.details().get("to_node")))
                    .as("ends of %s", it.elementId())
                    .containsExactlyInAnyOrder("R2", "R3");
            assertThat(List.of(it.details().get("from_bay"), it.details().get("to_bay")))
                    .containsExactlyInAnyOrder("FA", "FB");
        });
    }

    private static void assertPlace(Optional<Position> found, String expected) {
        if (expected.isEmpty()) {
            assertThat(found).isEmpty();
            return;
        }
        String[] lonLat = expected.split(" ");
        assertThat(found).hasValueSatisfying(at -> {
            assertThat(at.x()).as("lon").isCloseTo(Double.parseDouble(lonLat[0]), within(1e-7));
            assertThat(at.y()).as("lat").isCloseTo(Double.parseDouble(lonLat[1]), within(1e-7));
        });
    }

    private static void assertTexts(GridDataIssue issue) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            ImportReportText text = new ImportReportText(language);
            assertThat(text.text(issue.code())).isNotEqualTo(issue.code());
            assertThat(text.findHint(issue.code())).isPresent();
        }
    }

    private static String quarantined(PreparedGrid grid) {
        Collection<String> ids = new TreeSet<>(grid.draft().marks().quarantinedNodeIds());
        ids.addAll(grid.draft().marks().quarantinedSectionIds());
        return String.join(" ", ids);
    }

    /** How many elements of the clean package, or of what was added to it, the planner does not see. */
    private static String leftOut(PreparedGrid grid) {
        List<String> out = new ArrayList<>();
        addMissing(out, "busbar", 3, grid.snapshot().busbarSectionCount());
        addMissing(out, "tie", 1, grid.snapshot().listBusTies().size());
        addMissing(
                out, "transformer", 3, grid.snapshot().listPowerTransformers().size());
        addMissing(out, "node", 8, grid.snapshot().nodeCount());
        addMissing(out, "section", 5, grid.snapshot().sectionCount());
        addMissing(out, "load", 2, countAtNodes(grid, it -> grid.snapshot()
                .loadsAt(it)
                .size()));
        addMissing(out, "station transformer", 1, countAtNodes(grid, it -> grid.snapshot()
                .distributionTransformersAt(it)
                .size()));
        addMissing(out, "generator", 1, grid.snapshot().listGeneratingUnits().size());
        addMissing(out, "commitment", 1, grid.snapshot().listCommitments().size());
        addMissing(out, "duct", 1, grid.snapshot().listDucts().size());
        addMissing(out, "area", 1, grid.snapshot().listRestrictedAreas().size());
        return String.join(", ", out);
    }

    private static int countAtNodes(PreparedGrid grid, IntUnaryOperator count) {
        return IntStream.range(0, grid.snapshot().nodeCount()).map(count).sum();
    }

    private static void addMissing(List<String> out, String what, int expected, int seen) {
        if (seen < expected) {
            out.add(what);
        }
    }

    private static Defect change(String name, String file, String old, String replacement) {
        return new Defect(name, new CleanPackage().replace(file, old, replacement), List.of(), "", List.of(), "", "");
    }

    private static Defect extra(String name, String file, String row) {
        return new Defect(name, new CleanPackage().append(file, row), List.of(), "", List.of(), "", "");
    }

    /**
     * One planted fault.
     *
     * @param findings all of them, the first also the one that is placed
     * @param place longitude and latitude of the first finding, empty where the element has none
     * @param nowhere elements of the findings for which no place is known, because nothing they refer to has one
     * @param quarantined nodes and sections shown but never used as a source, sorted
     * @param leftOut kinds of which an element of the clean package is missing
     */
    private record Defect(
            String name,
            CleanPackage planted,
            List<String> findings,
            String place,
            List<String> nowhere,
            String quarantined,
            String leftOut) {

        Defect with(String file, String row) {
            return new Defect(name, planted.append(file, row), findings, place, nowhere, quarantined, leftOut);
        }

        Defect finds(String... all) {
            return new Defect(name, planted, List.of(all), place, nowhere, quarantined, leftOut);
        }

        Defect at(String lonLat) {
            return new Defect(name, planted, findings, lonLat, nowhere, quarantined, leftOut);
        }

        Defect nowhere(String... elements) {
            return new Defect(name, planted, findings, place, List.of(elements), quarantined, leftOut);
        }

        Defect quarantines(String ids) {
            return new Defect(name, planted, findings, place, nowhere, ids, leftOut);
        }

        Defect leavesOut(String kinds) {
            return new Defect(name, planted, findings, place, nowhere, quarantined, kinds);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
