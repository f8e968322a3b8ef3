package org.gridscheme.spatial.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsmStreetImportTest {

    @TempDir
    Path folder;

    @Test
    void cutsStreetsAtJunctionsOnly() {
        StreetData streets = read(new OsmText()
                        .node(1, 0, 0)
                        .node(2, 100, 0)
                        .node(3, 200, 0)
                        .node(4, 100, 100)
                        .node(5, 50, 2)
                        .way(10, "highway=residential, name=Elm Street", 1, 5, 2, 3)
                        .way(11, "highway=service", 2, 4))
                .streets();

        assertThat(streets.junctions()).hasSize(4);
        assertThat(streets.edges())
                .extracting(edge -> Math.round(edge.geometry().getLength()))
                .containsExactlyInAnyOrder(100L, 100L, 100L);
        assertThat(streets.edges())
                .filteredOn(edge -> edge.geometry().getNumPoints() == 3)
                .singleElement()
                .satisfies(edge -> assertThat(edge.name()).isEqualTo("Elm Street"));
        assertThat(streets.crs()).isEqualTo(new ProjectCrs(32632));
        assertThat(streets.attribution()).isEqualTo("© OpenStreetMap contributors");
        assertThat(streets.name()).isEqualTo("town");
    }

    @Test
    void connectsGeometryAndJunctions() {
        StreetData streets = read(ladder()).streets();

        for (StreetEdge edge : streets.edges()) {
            assertThat(edge.geometry().getCoordinateN(0))
                    .isEqualTo(streets.junctions().get(edge.fromNode()));
            assertThat(edge.geometry().getCoordinateN(edge.geometry().getNumPoints() - 1))
                    .isEqualTo(streets.junctions().get(edge.toNode()));
            assertThat(streets.edges().get(edge.id())).isSameAs(edge);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "motorway, MOTORWAY, MAIN_ROAD",
        "motorway_link, MOTORWAY, MAIN_ROAD",
        "trunk, TRUNK, MAIN_ROAD",
        "primary, PRIMARY, MAIN_ROAD",
        "primary_link, PRIMARY, MAIN_ROAD",
        "secondary, SECONDARY, SECONDARY_ROAD",
        "tertiary, TERTIARY, SECONDARY_ROAD",
        "unclassified, RESIDENTIAL, BRANCH_ROAD",
        "residential, RESIDENTIAL, BRANCH_ROAD",
        "living_street, RESIDENTIAL, BRANCH_ROAD",
        "service, SERVICE, BRANCH_ROAD",
        "pedestrian, PEDESTRIAN, SIDEWALK",
        "footway, FOOTWAY, SIDEWALK",
        "steps, FOOTWAY, SIDEWALK",
        "cycleway, CYCLEWAY, SIDEWALK",
        "track, TRACK, GREEN_BELT",
        "path, PATH, GREEN_BELT",
        "bridleway, PATH, GREEN_BELT",
        "escape, OTHER, BRANCH_ROAD"
    })
    void keepsEveryClassOfRoad(String highway, RoadClass roadClass, SurfaceKind surface) {
        StreetEdge edge = withSideStreet("highway=" + highway);

        assertThat(edge.roadClass()).isEqualTo(roadClass);
        assertThat(edge.surface()).isEqualTo(surface);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "highway=residential, sidewalk=both; SIDEWALK; true",
                "highway=primary, sidewalk=left; SIDEWALK; true",
                "highway=tertiary, sidewalk:right=yes; SIDEWALK; true",
                "highway=residential, sidewalk=separate; BRANCH_ROAD; false",
                "highway=residential, sidewalk=no; BRANCH_ROAD; false",
                "highway=residential, surface=gravel; GREEN_BELT; false",
                "highway=footway, surface=grass; GREEN_BELT; false",
                "highway=path, surface=asphalt; SIDEWALK; false",
                "highway=track, surface=ground; GREEN_BELT; false",
                "highway=secondary, surface=unpaved; SECONDARY_ROAD; false"
            })
    void readsTheSurfaceOffTheTags(String tags, SurfaceKind surface, boolean sidewalk) {
        StreetEdge edge = withSideStreet(tags);

        assertThat(edge.surface()).isEqualTo(surface);
        assertThat(edge.sidewalk()).isEqualTo(sidewalk);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "highway=residential, bridge=yes; true; false",
                "highway=residential, bridge=viaduct; true; false",
                "highway=residential, bridge=no; false; false",
                "highway=residential, tunnel=yes; false; true",
                "highway=service, tunnel=building_passage; false; false"
            })
    void marksBridgesAndTunnels(String tags, boolean bridge, boolean tunnel) {
        StreetEdge edge = withSideStreet(tags);

        assertThat(edge.bridge()).isEqualTo(bridge);
        assertThat(edge.tunnel()).isEqualTo(tunnel);
    }

    @Test
    void countsATrunkWithMotorroadAsMotorway() {
        assertThat(withSideStreet("highway=trunk, motorroad=yes").roadClass()).isEqualTo(RoadClass.MOTORWAY);
    }

    @Test
    void ignoresOneWaySignsAndAccess() {
        assertThat(withSideStreet("highway=service, access=private, oneway=yes").roadClass())
                .isEqualTo(RoadClass.SERVICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "highway=corridor",
                "highway=footway, indoor=yes",
                "building=yes",
                "railway=rail",
                "highway=elevator"
            })
    void leavesOutWhatIsNoStreet(String tags) {
        StreetImport town = read(ladder().node(50, 500, 0).way(50, tags, 1, 50));

        assertThat(town.streets().edges()).hasSize(7);
        assertThat(town.report().issues()).isEmpty();
    }

    @Test
    void countsWhatIsNotBuilt() {
        StreetImport town = read(ladder().node(50, 500, 0).way(50, "highway=construction", 1, 50));

        assertThat(town.streets().edges()).hasSize(7);
        assertThat(town.report().issues()).containsExactly(new StreetIssue("street.not-built", 1, "way 50"));
    }

    @Test
    void keepsTheLargestConnectedPartAndCountsTheRest() {
        StreetImport town = read(ladder().node(50, 500, 0)
                .node(51, 600, 0)
                .node(52, 700, 0)
                .way(50, "highway=residential", 50, 51)
                .way(51, "highway=residential", 51, 52));

        assertThat(town.streets().edges()).hasSize(7);
        assertThat(town.report().issues()).containsExactly(new StreetIssue("street.disconnected", 2, "way 50"));
    }

    @Test
    void keepsMotorwaysButConnectsNothingThroughThem() {
        StreetImport town = read(ladder().node(50, 500, 0)
                .node(51, 600, 0)
                .way(50, "highway=motorway, ref=A 4", 4, 50)
                .way(51, "highway=service", 50, 51));

        assertThat(town.streets().edges()).hasSize(8);
        assertThat(town.streets().edges())
                .filteredOn(edge -> edge.roadClass() == RoadClass.MOTORWAY)
                .extracting(StreetEdge::name)
                .containsExactly("A 4");
        assertThat(town.report().issues()).extracting(StreetIssue::code).containsExactly("street.disconnected");
    }

    @Test
    void contractsStreetsWithoutLength() {
        StreetImport town = read(new OsmText()
                .node(1, 0, 0)
                .node(2, 100, 0)
                .node(3, 100, 0)
                .node(4, 200, 0)
                .way(10, "highway=residential", 1, 2)
                .way(11, "highway=residential", 2, 3)
                .way(12, "highway=residential", 3, 4));

        assertThat(town.streets().junctions()).hasSize(3);
        assertThat(town.streets().edges()).hasSize(2);
        assertThat(town.report().issues()).containsExactly(new StreetIssue("street.zero-length", 1, "way 11"));
    }

    @Test
    void cutsAWayWhereItLeavesTheExtract() {
        StreetImport town = read(new OsmText()
                .node(1, 0, 0)
                .node(2, 100, 0)
                .node(4, 300, 0)
                .node(5, 400, 0)
                .node(6, 200, 100)
                .way(10, "highway=residential", 1, 2, 999, 4, 5)
                .way(11, "highway=residential", 2, 6)
                .way(12, "highway=residential", 6, 4));

        assertThat(town.streets().edges()).hasSize(4);
        assertThat(town.report().length_km()).isCloseTo(0.1 + 0.1 + 2 * 0.1414, within(0.001));
        assertThat(town.report().issues()).containsExactly(new StreetIssue("street.leaves-extract", 1, "way 10"));
    }

    @Test
    void leavesOutStreetsWithImpossibleCoordinates() {
        StreetImport town = read(ladder().nodeAt(50, "NaN", "50.77")
                .nodeAt(51, "6.09", "91")
                .way(50, "highway=residential", 1, 50)
                .way(51, "highway=residential", 2, 51));

        assertThat(town.streets().edges()).hasSize(7);
        assertThat(town.report().issues()).containsExactly(new StreetIssue("street.bad-coordinate", 2, "way 50"));
    }

    @Test
    void numbersTheSameFileTheSameWay() {
        StreetImport first = read(ladder());
        StreetImport second = read(ladder());

        assertThat(second.streets()).isEqualTo(first.streets());
        assertThat(second.report()).isEqualTo(first.report());
    }

    @Test
    void readsCompressedFilesToo() {
        StreetImport plain = read(ladder());
        StreetImport compressed =
                OsmStreetImport.read(ladder().writeTo(folder.resolve("town.osm.gz")), ProgressListener.NONE);

        assertThat(compressed.streets().edges()).isEqualTo(plain.streets().edges());
        assertThat(compressed.streets().name()).isEqualTo("town");
    }

    @Test
    void ordersEdgesByTheirJunctions() {
        List<StreetEdge> edges = read(ladder()).streets().edges();

        for (int i = 1; i < edges.size(); i++) {
            int before = Math.min(edges.get(i - 1).fromNode(), edges.get(i - 1).toNode());
            int now = Math.min(edges.get(i).fromNode(), edges.get(i).toNode());
            assertThat(now).isGreaterThanOrEqualTo(before);
        }
    }

    /** The edge of way 20, a street with the given tags beside a small network. */
    private StreetEdge withSideStreet(String tags) {
        List<StreetEdge> edges =
                read(ladder().node(20, 0, 333).way(20, tags, 3, 20)).streets().edges();
        return edges.stream()
                .filter(edge -> Math.round(edge.geometry().getLength()) == 233)
                .findFirst()
                .orElseThrow();
    }

    /** Two streets with three rungs: junctions 1, 2, 4, 5, 3, 6; seven edges. */
    private static OsmText ladder() {
        return new OsmText()
                .node(1, 0, 0)
                .node(2, 100, 0)
                .node(3, 0, 100)
                .node(4, 200, 0)
                .node(5, 100, 100)
                .node(6, 200, 100)
                .way(1, "highway=residential", 1, 2, 4)
                .way(2, "highway=residential", 3, 5, 6)
                .way(3, "highway=residential", 1, 3)
                .way(4, "highway=residential", 2, 5)
                .way(5, "highway=residential", 4, 6);
    }

    private StreetImport read(OsmText osm) {
        return OsmStreetImport.read(osm.writeTo(folder.resolve("town.osm")), ProgressListener.NONE);
    }
}
