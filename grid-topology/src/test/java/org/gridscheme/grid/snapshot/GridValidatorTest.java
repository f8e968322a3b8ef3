package org.gridscheme.grid.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SampleGrids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;

class GridValidatorTest {

    @ParameterizedTest
    @ValueSource(strings = {SampleGrids.TWO_SUBSTATIONS, SampleGrids.EXAMPLE_A, SampleGrids.EXAMPLE_B})
    void cleanGridHasNoFinding(String clean) {
        ValidationResult result = GridValidator.validate(GridDsl.model(clean));

        assertThat(result.issues()).isEmpty();
        assertThat(result.quarantinedNodeIds()).isEmpty();
        assertThat(result.quarantinedSectionIds()).isEmpty();
    }

    /** A fault planted in the clean grid, the finding it must give, and what it must quarantine. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault("rmu U1 9 9", "grid.duplicate-id NODE U1", "", ""),
                fault("line U2 U3 id=PF1-U1 len=2000", "grid.duplicate-id LINE_SECTION PF1-U1", "", ""),
                fault("trafo PT1 P1 40", "grid.duplicate-id POWER_TRANSFORMER PT1", "", ""),
                fault("bus P1 Q", "grid.duplicate-id BUSBAR_SECTION P1", "", ""),
                fault("station P 7 7", "grid.duplicate-id SUBSTATION P", "", ""),
                fault("load U1 5 id=load0", "grid.duplicate-id LOAD load0", "", ""),
                fault("profile day SUMMER 0.1", "grid.duplicate-id PROFILE day", "", ""),
                fault("bus X1 nowhere", "grid.dangling-reference BUSBAR_SECTION X1", "", ""),
                fault("trafo X1 nowhere 40", "grid.dangling-reference POWER_TRANSFORMER X1", "", ""),
                fault("tie P1 nowhere", "grid.dangling-reference BUS_TIE P1=nowhere", "", ""),
                fault("line U1 nowhere len=20", "grid.dangling-reference LINE_SECTION U1-nowhere", "", "U1-nowhere"),
                fault("switch W nowhere U1 open", "grid.dangling-reference SWITCH W", "", ""),
                fault("load nowhere 9 id=X", "grid.dangling-reference LOAD X", "", ""),
                fault("load U1 9 id=X profile=nowhere", "grid.dangling-reference LOAD X", "", ""),
                fault("dt X nowhere 630", "grid.dangling-reference DISTRIBUTION_TRANSFORMER X", "", ""),
                fault("commit X nowhere 630", "grid.dangling-reference COMMITMENT X", "", ""),
                fault("commit X - 630 bus=nowhere", "grid.dangling-reference COMMITMENT X", "", ""),
                fault("commit X - 630", "grid.dangling-reference COMMITMENT X", "", ""),
                fault("trafo X P1 40 station=Q", "grid.inconsistent-reference POWER_TRANSFORMER X", "", ""),
                fault("tie P1 Q1", "grid.inconsistent-reference BUS_TIE P1=Q1", "", ""),
                fault("switch W E1-E2 U1 open", "grid.inconsistent-reference SWITCH W", "E2", "E1-E2"),
                fault("line E1 E2 id=X len=0 open", "grid.zero-length LINE_SECTION X", "", "X"),
                fault("line E1 E2 id=X a=0 open", "grid.missing-rating LINE_SECTION X", "", "X"),
                fault("line E1 E2 id=X r20=0 open", "grid.missing-rating LINE_SECTION X", "", "X"),
                fault("line E1 E2 id=X x=0 open", "grid.missing-rating LINE_SECTION X", "", "X"),
                fault("trafo X P1 0", "grid.missing-rating POWER_TRANSFORMER X", "", ""),
                fault("dt X D1 0", "grid.missing-rating DISTRIBUTION_TRANSFORMER X", "", ""),
                fault("line E1 E2 id=X rop=-1 open", "grid.absurd-value LINE_SECTION X", "", "X"),
                fault("line E1 E2 id=X a=90000 open", "grid.absurd-value LINE_SECTION X", "", "X"),
                fault("line E1 E2 id=X len=-5 open", "grid.absurd-value LINE_SECTION X", "", "X"),
                fault("rmu X 600 0 ways=2 spare=3\nline U1 X", "grid.absurd-value NODE X", "X", ""),
                fault("rmu X 600 0 kv=0", "grid.absurd-value NODE X", "X", ""),
                fault("load U1 9 id=X pf=1.5", "grid.absurd-value LOAD X", "U1", ""),
                fault("load U1 -9 id=X inst=9", "grid.absurd-value LOAD X", "U1", ""),
                fault("commit X U1 9 kd=2", "grid.absurd-value COMMITMENT X", "U1", ""),
                fault("duct X 4 5 0 0 9 9", "grid.absurd-value DUCT X", "", ""),
                fault("bus X P ik=900", "grid.absurd-value BUSBAR_SECTION X", "", ""),
                fault("profile X SUMMER 1.2", "grid.absurd-value PROFILE X", "", ""),
                fault("line E1 E2 id=X r20=NaN open", "grid.non-finite LINE_SECTION X", "", "X"),
                fault("line E1 E2 id=X len=Infinity open", "grid.non-finite LINE_SECTION X", "", "X"),
                fault("load U1 NaN id=X inst=9", "grid.non-finite LOAD X", "U1", ""),
                fault("bay X P1 9 9 peak=NaN", "grid.non-finite NODE X", "X", ""),
                fault("duct X 4 3 0 0 NaN 9", "grid.non-finite DUCT X", "", ""),
                fault("area X HERITAGE 0 0 NaN 9", "grid.non-finite RESTRICTED_AREA X", "", ""),
                fault("rmu X 1 1 kv=20\nline E1 X len=2000", "grid.voltage-mismatch LINE_SECTION E1-X", "X", "E1-X"),
                fault("bay X P1 1 1 kv=20", "grid.voltage-mismatch NODE X", "X", ""),
                fault("bus X P kv=20\ntie P1 X", "grid.voltage-mismatch BUS_TIE P1=X", "", ""),
                fault("rmu X 1 1\nrmu Y 9 9\nline X Y", "grid.island NODE X", "X Y", "X-Y"),
                fault("line U2 U3 id=X len=1300", "grid.closed-loop LINE_SECTION X", "U2 U3 U1", "X"),
                fault("line U1 U2 id=X", "grid.closed-loop LINE_SECTION X", "U1 U2", "X"),
                fault("line U1 U1 id=X len=9", "grid.self-loop LINE_SECTION X", "", "X"),
                fault("rmu X 1500 0\nline U1 X len=900", "grid.length-geometry-mismatch LINE_SECTION U1-X", "", ""),
                fault("rmu X 1500 0\nline U1 X len=3100", "grid.length-geometry-mismatch LINE_SECTION U1-X", "", ""),
                fault("trafo X P1 40 peak=41", "grid.load-above-rating POWER_TRANSFORMER X", "", ""),
                fault("dt X D1 400 peak=401", "grid.load-above-rating DISTRIBUTION_TRANSFORMER X", "", ""),
                fault("load U1 950 id=X inst=900", "grid.load-above-rating LOAD X", "", ""),
                fault("bay X P1 0 0 peak=400\nrmu Y 99 0\nline X Y", "grid.load-above-rating NODE X", "", ""),
                fault("bay X nowhere 9 9", "grid.bay-without-busbar NODE X", "X", ""),
                fault("rmu Y 50 0\nline P2-S Y", "grid.bay-state-contradiction NODE P2-S", "", ""),
                fault("bus X P", "grid.busbar-without-transformer BUSBAR_SECTION X", "", ""),
                fault("line U2 U1 id=X open", "grid.parallel-section LINE_SECTION X", "", ""),
                fault("gen U1 9 from=9999-12-31", "grid.implausible-date GENERATING_UNIT gen-U1", "", ""),
                fault("gen U1 9 from=1879-12-31", "grid.implausible-date GENERATING_UNIT gen-U1", "", ""),
                fault("commit X U1 9 until=2101-01-01", "grid.implausible-date COMMITMENT X", "", ""),
                fault("station X 3 4\nstation Y 3 4", "grid.source-named-twice SUBSTATION Y", "", ""));
    }

    private static Arguments fault(String lines, String finding, String nodes, String sections) {
        return arguments(lines, finding, nodes, sections);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void plantedFaultIsFoundAndContained(String lines, String finding, String nodes, String sections) {
        ValidationResult result = GridValidator.validate(GridDsl.model(SampleGrids.TWO_SUBSTATIONS + lines));

        assertThat(result.issues())
                .extracting(i -> i.code() + " " + i.elementKind() + " " + i.elementId())
                .contains(finding);
        assertThat(String.join(" ", result.quarantinedNodeIds())).isEqualTo(nodes);
        assertThat(String.join(" ", result.quarantinedSectionIds())).isEqualTo(sections);
    }

    @Test
    void islandIsReportedOnceWithItsCountsAndWhatCutItOff() {
        String broken = SampleGrids.TWO_SUBSTATIONS.replace("line U1 H", "line U1 H a=0");

        List<GridDataIssue> islands = islandsOf(broken);

        assertThat(islands).singleElement().satisfies(island -> {
            assertThat(island.elementId()).isEqualTo("H");
            assertThat(island.details())
                    .containsEntry("nodes", "3")
                    .containsEntry("sections", "2")
                    .containsEntry("cut_by", "U1-H");
            assertThat(island.position()).isPresent();
        });
    }

    @Test
    void everyIndependentLoopIsReportedOnce() {
        String threeLoops = SampleGrids.TWO_SUBSTATIONS + """
                line U1 U2 id=L1
                line U1 U2 id=L2
                line U2 U3 id=L3
                """;

        assertThat(GridValidator.validate(GridDsl.model(threeLoops)).issues())
                .extracting(GridDataIssue::code)
                .containsExactly(
                        "grid.parallel-section",
                        "grid.parallel-section",
                        "grid.parallel-section",
                        "grid.closed-loop",
                        "grid.closed-loop",
                        "grid.closed-loop");
    }

    @Test
    void loopBetweenTwoFeedersNamesBothBaysAndBothEnds() {
        String tied = SampleGrids.TWO_SUBSTATIONS.replace("line U2 U3 open", "line U2 U3");

        assertThat(GridValidator.validate(GridDsl.model(tied)).issues())
                .singleElement()
                .satisfies(loop -> {
                    assertThat(loop.elementId()).isEqualTo("U2-U3");
                    assertThat(loop.details())
                            .containsEntry("from_node", "U2")
                            .containsEntry("to_node", "U3")
                            .containsEntry("from_bay", "PF1")
                            .containsEntry("to_bay", "QF1");
                });
    }

    @Test
    void loopThatNothingEnergisesIsAnIslandOnly() {
        String dead = SampleGrids.TWO_SUBSTATIONS + """
                rmu X 1 1
                rmu Y 900 9
                line X Y id=A
                line X Y id=B
                """;

        assertThat(GridValidator.validate(GridDsl.model(dead)).issues())
                .extracting(GridDataIssue::code)
                .containsExactly("grid.parallel-section", "grid.island");
    }

    @Test
    void bayOfUnusableVoltageSuppliesNothing() {
        String wrong = SampleGrids.TWO_SUBSTATIONS.replace("bay QF1 Q1 3000 5", "bay QF1 Q1 3000 5 kv=20");

        ValidationResult result = GridValidator.validate(GridDsl.model(wrong));

        assertThat(result.quarantinedNodeIds()).contains("QF1", "U3", "D1");
    }

    @Test
    void detailsAreSortedByName() {
        GridDataIssue issue = GridValidator.validate(
                        GridDsl.model(SampleGrids.TWO_SUBSTATIONS + "rmu X 1500 0\nline U1 X len=900"))
                .issues()
                .get(0);

        assertThat(issue.details().keySet()).containsExactly("geometry_m", "length_m", "straight_m");
    }

    @Test
    void missingRatingsOfOneElementAreOneFinding() {
        assertThat(GridValidator.validate(
                                GridDsl.model(SampleGrids.TWO_SUBSTATIONS + "line E1 E2 id=X r20=0 x=0 a=0 open"))
                        .issues())
                .filteredOn(it -> it.code().equals(GridIssueCodes.MISSING_RATING))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.details()).containsEntry("field", "r_ohm_per_km x_ohm_per_km ampacity_a"));
    }

    /** Only a low-voltage section may lie nobody knows where. */
    @Test
    void mediumVoltageSectionWithoutCourseIsQuarantined() {
        GridModel drawn = SampleGrids.twoSubstations();
        LineSection lost = drawn.lineSections().get(0);
        List<LineSection> sections = new ArrayList<>(drawn.lineSections());
        sections.set(
                0,
                new LineSection(
                        lost.id(),
                        lost.name(),
                        lost.fromNodeId(),
                        lost.toNodeId(),
                        lost.kind(),
                        lost.conductorType(),
                        lost.length_m(),
                        lost.r20_ohmPerKm(),
                        lost.rOperating_ohmPerKm(),
                        lost.x_ohmPerKm(),
                        lost.ampacity_A(),
                        new GeometryFactory().createLineString()));

        ValidationResult result = GridValidator.validate(with(drawn, drawn.crs(), sections));

        assertThat(result.issues()).anySatisfy(it -> {
            assertThat(it.code()).isEqualTo(GridIssueCodes.NO_COURSE);
            assertThat(it.elementId()).isEqualTo(lost.id());
            assertThat(it.position()).isPresent();
        });
        assertThat(result.quarantinedSectionIds()).contains(lost.id());
    }

    @Test
    void lengthsCannotBeComparedInDegrees() {
        GridModel metric = SampleGrids.twoSubstations();
        GridModel geographic = with(metric, ProjectCrs.WGS84, metric.lineSections());

        assertThatThrownBy(() -> GridValidator.validate(geographic)).isInstanceOf(IllegalArgumentException.class);
    }

    private static GridModel with(GridModel metric, ProjectCrs crs, List<LineSection> sections) {
        return new GridModel(
                metric.description(),
                crs,
                metric.substations(),
                metric.busbarSections(),
                metric.busTies(),
                metric.powerTransformers(),
                metric.nodes(),
                sections,
                metric.lineSwitches(),
                metric.loads(),
                metric.profiles(),
                metric.distributionTransformers(),
                metric.ducts(),
                metric.restrictedAreas(),
                metric.commitments(),
                metric.generatingUnits());
    }

    private static List<GridDataIssue> islandsOf(String text) {
        return GridValidator.validate(GridDsl.model(text)).issues().stream()
                .filter(issue -> issue.code().equals(GridIssueCodes.ISLAND))
                .toList();
    }
}
