package org.gridscheme.spatial.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.data.Offset;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.StreetEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One street of 400 m runs east from (0, 0); obstacles run north and south across it. */
class StreetCrossingTest {

    private static final Offset<Double> A_TENTH = within(0.1);

    @TempDir
    Path folder;

    @Test
    void widensARailwayToItsTrack() {
        EdgeCrossing crossing = only(line("railway=rail, ref=2600", 150));

        assertThat(crossing.kind()).isEqualTo(CrossingKind.RAIL);
        assertThat(crossing.name()).isEqualTo("2600");
        assertThat(crossing.offset_m()).isCloseTo(150, A_TENTH);
        assertThat(crossing.width_m()).isCloseTo(8, A_TENTH);
    }

    @Test
    void mergesTracksNearOneAnother() {
        EdgeCrossing crossing = only(town().node(10, 150, -90)
                .node(11, 150, 90)
                .node(12, 154, -90)
                .node(13, 154, 90)
                .node(14, 166, -90)
                .node(15, 166, 90)
                .way(10, "railway=rail", 10, 11)
                .way(11, "railway=rail", 12, 13)
                .way(12, "railway=light_rail", 14, 15));

        assertThat(crossing.offset_m()).isCloseTo(158, A_TENTH);
        assertThat(crossing.width_m()).isCloseTo(24, A_TENTH);
    }

    @Test
    void keepsTracksFarFromOneAnotherApart() {
        List<EdgeCrossing> crossings = crossings(town().node(10, 150, -90)
                .node(11, 150, 90)
                .node(12, 170, -90)
                .node(13, 170, 90)
                .way(10, "railway=rail", 10, 11)
                .way(11, "railway=rail", 12, 13));

        assertThat(crossings)
                .extracting(crossing -> Math.round(crossing.offset_m()))
                .containsExactly(150L, 170L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "railway=tram",
                "railway=abandoned",
                "railway=disused",
                "railway=rail, tunnel=yes",
                "railway=subway, tunnel=yes",
                "waterway=ditch",
                "waterway=stream, tunnel=culvert",
                "waterway=river, tunnel=yes",
                "highway=construction",
                "highway=motorway, tunnel=yes",
                "highway=trunk, bridge=yes"
            })
    void takesNoNoticeOf(String tags) {
        assertThat(crossings(line(tags, 150))).isEmpty();
    }

    @Test
    void takesTheWidthOfAStreamFromItsClass() {
        EdgeCrossing crossing = only(line("waterway=stream, name=Johannisbach", 150));

        assertThat(crossing.kind()).isEqualTo(CrossingKind.RIVER);
        assertThat(crossing.name()).isEqualTo("Johannisbach");
        assertThat(crossing.width_m()).isCloseTo(3, A_TENTH);
    }

    @Test
    void takesTheWidthOfARiverFromItsTag() {
        assertThat(only(line("waterway=river, width=12.5 m", 150)).width_m()).isCloseTo(12.5, A_TENTH);
    }

    @Test
    void countsWidthsItCannotRead() {
        StreetImport town = read(line("waterway=river, width=broad", 150));

        assertThat(town.report().issues()).containsExactly(new StreetIssue("street.width-unreadable", 1, "way 10"));
        assertThat(crossingsOf(town)).singleElement().satisfies(crossing -> assertThat(crossing.width_m())
                .isCloseTo(20, A_TENTH));
    }

    @Test
    void measuresTheWidthAlongTheStreet() {
        EdgeCrossing crossing =
                only(town().node(10, 50, -100).node(11, 250, 100).way(10, "railway=rail", 10, 11));

        assertThat(crossing.width_m()).isCloseTo(8 * Math.sqrt(2), A_TENTH);
    }

    @Test
    void measuresAVeryFlatCrossingAsOneOfThirtyDegrees() {
        EdgeCrossing crossing = only(town().node(10, 0, -10).node(11, 400, 10).way(10, "railway=rail", 10, 11));

        assertThat(crossing.width_m()).isCloseTo(16, A_TENTH);
    }

    @Test
    void prefersTheMappedSurfaceOfARiver() {
        EdgeCrossing crossing = only(surface(line("waterway=river, name=Wurm, width=3", 160), 140, 175));

        assertThat(crossing.name()).isEqualTo("Wurm");
        assertThat(crossing.offset_m()).isCloseTo(160, A_TENTH);
        assertThat(crossing.width_m()).isCloseTo(35, A_TENTH);
    }

    @Test
    void crossesALakeWithoutAnAxisInItsMiddle() {
        EdgeCrossing crossing = only(surface(town(), 140, 180));

        assertThat(crossing.kind()).isEqualTo(CrossingKind.RIVER);
        assertThat(crossing.offset_m()).isCloseTo(160, A_TENTH);
        assertThat(crossing.width_m()).isCloseTo(40, A_TENTH);
    }

    @Test
    void joinsPartsOfASurfaceThatTouch() {
        OsmText parts = surface(surface(town(), 140, 160), 160, 190);

        assertThat(only(parts).width_m()).isCloseTo(50, A_TENTH);
    }

    @Test
    void readsWaterRelationsWithIslands() {
        OsmText osm = square(square(town(), 10, 100, 200, 50), 20, 140, 160, 20)
                .relation(1, "type=multipolygon, natural=water, name=Lake", "10:outer, 20:inner");

        List<EdgeCrossing> crossings = crossings(osm);

        assertThat(crossings).extracting(EdgeCrossing::name).containsExactly("Lake", "Lake");
        assertThat(crossings)
                .extracting(crossing -> Math.round(crossing.width_m()))
                .containsExactly(40L, 40L);
    }

    @Test
    void countsWaterThatLeavesTheExtract() {
        StreetImport town = read(town().node(10, 100, -50).node(11, 150, 50).way(10, "natural=water", 10, 11, 999, 10));

        assertThat(town.water()).isEmpty();
        assertThat(town.report().issues()).containsExactly(new StreetIssue("street.water-incomplete", 1, "way 10"));
    }

    @Test
    void mergesBothCarriagewaysOfAMotorway() {
        EdgeCrossing crossing = only(town().node(10, 150, -90)
                .node(11, 150, 90)
                .node(12, 168, -90)
                .node(13, 168, 90)
                .way(10, "highway=motorway, ref=A 4", 10, 11)
                .way(11, "highway=motorway, ref=A 4", 13, 12));

        assertThat(crossing.kind()).isEqualTo(CrossingKind.MOTORWAY);
        assertThat(crossing.name()).isEqualTo("A 4");
        assertThat(crossing.offset_m()).isCloseTo(159, A_TENTH);
        assertThat(crossing.width_m()).isCloseTo(30, A_TENTH);
    }

    @Test
    void crossesARampAlone() {
        assertThat(only(line("highway=motorway_link", 150)).width_m()).isCloseTo(10, A_TENTH);
    }

    @Test
    void crossesNoMotorwayWhereARampMeetsTheStreet() {
        OsmText osm = new OsmText()
                .node(1, 0, 0)
                .node(2, 400, 0)
                .node(10, 150, 0)
                .node(11, 150, 90)
                .node(12, 150, -90)
                .way(2, "highway=primary", 1, 10, 2)
                .way(10, "highway=motorway_link", 11, 10)
                .way(11, "highway=motorway_link", 10, 12);

        assertThat(read(osm).streets().edges())
                .flatExtracting(StreetEdge::crossings)
                .isEmpty();
    }

    @Test
    void crossesARailOnceWhereStreetsMeetOnIt() {
        OsmText osm = new OsmText()
                .node(1, 0, -100)
                .node(2, 0, 0)
                .node(3, 0, 100)
                .node(4, 80, 60)
                .node(5, 80, -60)
                .node(6, -200, 0)
                .node(7, 200, 0)
                .way(1, "highway=residential, name=South", 1, 2)
                .way(2, "highway=residential, name=North", 2, 3)
                .way(3, "highway=residential, name=NorthEast", 4, 2)
                .way(4, "highway=residential, name=SouthEast", 5, 2)
                .way(5, "railway=rail", 7, 2, 6);

        assertThat(read(osm).streets().edges())
                .filteredOn(edge -> !edge.crossings().isEmpty())
                .extracting(StreetEdge::name)
                .containsExactlyInAnyOrder("South", "SouthEast");
    }

    @Test
    void crossesUnderABridgeAllTheSame() {
        assertThat(only(line("railway=rail, bridge=yes", 150)).kind()).isEqualTo(CrossingKind.RAIL);
    }

    @Test
    void crossesFromABridgeAllTheSame() {
        OsmText osm = new OsmText()
                .node(1, 0, 0)
                .node(2, 400, 0)
                .node(10, 150, -90)
                .node(11, 150, 90)
                .way(1, "highway=residential, bridge=yes", 1, 2)
                .way(10, "waterway=stream", 10, 11);

        assertThat(only(osm).kind()).isEqualTo(CrossingKind.RIVER);
    }

    @Test
    void listsCrossingsInTheOrderOfTheStreet() {
        OsmText osm = line("waterway=stream", 300)
                .node(20, 150, -90)
                .node(21, 150, 90)
                .way(20, "railway=rail", 20, 21);

        assertThat(crossings(osm))
                .extracting(EdgeCrossing::kind)
                .containsExactly(CrossingKind.RAIL, CrossingKind.RIVER);
    }

    @Test
    void handsTheObstaclesOverForTheMap() {
        StreetImport town = read(surface(line("railway=rail, name=Main line", 150), 200, 220));

        assertThat(town.barriers()).singleElement().satisfies(rail -> {
            assertThat(rail.kind()).isEqualTo(CrossingKind.RAIL);
            assertThat(rail.name()).isEqualTo("Main line");
            assertThat(rail.geometry().getLength()).isCloseTo(180, within(1.0));
        });
        assertThat(town.water())
                .singleElement()
                .satisfies(area -> assertThat(area.geometry().getArea()).isCloseTo(20 * 100, within(10.0)));
        assertThat(town.report().crossings())
                .containsEntry(CrossingKind.RAIL, 1)
                .containsEntry(CrossingKind.RIVER, 1)
                .containsEntry(CrossingKind.MOTORWAY, 0);
    }

    private static OsmText town() {
        return new OsmText().node(1, 0, 0).node(2, 400, 0).way(1, "highway=residential", 1, 2);
    }

    /** The street, and one line across it at the given distance. */
    private static OsmText line(String tags, double at_m) {
        return town().node(10, at_m, -90).node(11, at_m, 90).way(10, tags, 10, 11);
    }

    private static OsmText surface(OsmText osm, double from_m, double to_m) {
        long id = 1000 + Math.round(from_m);
        return square(osm, id, from_m, to_m, 50, "natural=water");
    }

    private static OsmText square(OsmText osm, long id, double from_m, double to_m, double half_m) {
        return square(osm, id, from_m, to_m, half_m, "note=part");
    }

    private static OsmText square(OsmText osm, long id, double from_m, double to_m, double half_m, String tags) {
        long node = id * 10;
        return osm.node(node, from_m, -half_m)
                .node(node + 1, to_m, -half_m)
                .node(node + 2, to_m, half_m)
                .node(node + 3, from_m, half_m)
                .way(id, tags, node, node + 1, node + 2, node + 3, node);
    }

    private EdgeCrossing only(OsmText osm) {
        List<EdgeCrossing> crossings = crossings(osm);
        assertThat(crossings).hasSize(1);
        return crossings.get(0);
    }

    private List<EdgeCrossing> crossings(OsmText osm) {
        return crossingsOf(read(osm));
    }

    private static List<EdgeCrossing> crossingsOf(StreetImport town) {
        StreetEdge street = town.streets().edges().stream()
                .filter(edge -> edge.geometry().getEnvelopeInternal().getHeight() < 20)
                .max(Comparator.comparingDouble(edge -> edge.geometry().getLength()))
                .orElseThrow();
        return street.crossings();
    }

    private StreetImport read(OsmText osm) {
        return OsmStreetImport.read(osm.writeTo(folder.resolve("town.osm")), ProgressListener.NONE);
    }
}
