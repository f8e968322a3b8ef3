package org.gridscheme.spatial.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.linearref.LengthIndexedLine;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealExtractsTest {

    private final List<Double> fractions = new ArrayList<>();
    private Optional<StreetImport> aachen = Optional.empty();

    @Test
    void readsAachen() {
        StreetImport town = aachen();
        StreetData streets = town.streets();

        assertThat(streets.crs()).isEqualTo(new ProjectCrs(32632));
        assertThat(streets.edges()).hasSizeBetween(25_000, 30_000);
        assertThat(streets.junctions()).hasSizeBetween(19_000, 23_000);
        assertThat(town.report().length_km()).isBetween(1_000.0, 1_200.0);
        assertThat(streets.edges()).filteredOn(StreetEdge::bridge).hasSizeGreaterThan(100);
        assertThat(streets.edges()).filteredOn(StreetEdge::sidewalk).hasSizeGreaterThan(1_000);
        assertThat(streets.edges()).extracting(StreetEdge::name).contains("Adalbertsteinweg", "Jülicher Straße");
        assertThat(namesOf(town, CrossingKind.RIVER)).contains("Wurm", "Johannisbach", "Beverbach");
        assertThat(namesOf(town, CrossingKind.MOTORWAY)).contains("A 544");
        assertThat(town.barriers()).hasSizeGreaterThan(500);
        assertThat(town.water()).hasSizeGreaterThan(100);
        assertThat(fractions).isSorted().startsWith(0.0).endsWith(1.0);
        assertIsSound(streets);
    }

    /** West of the main station the streets pass over and under the line from Liège to Cologne. */
    @Test
    void crossesTheRailsAtAachenHauptbahnhof() {
        StreetImport town = aachen();
        GeoToolsCoordinateTransform transform =
                GeoToolsCoordinateTransform.of(town.streets().crs());
        Position station = transform.toMetric(new LonLat(6.0914, 50.7678));

        List<String> crossed = town.streets().edges().stream()
                .filter(edge -> edge.crossings().stream()
                        .anyMatch(crossing -> crossing.kind() == CrossingKind.RAIL
                                && place(edge, crossing).distance(new Coordinate(station.x(), station.y())) < 500))
                .map(StreetEdge::name)
                .toList();

        assertThat(crossed).contains("Burtscheider Straße", "Kasinostraße", "Bachstraße");
    }

    @Test
    void readsStockum() {
        StreetImport town =
                OsmStreetImport.read(SharedData.at("osm-witten-stockum/Witten_Stockum.osm.pbf"), ProgressListener.NONE);

        assertThat(town.streets().edges()).hasSizeBetween(1_600, 1_900);
        assertThat(town.report().issues()).extracting(StreetIssue::code).containsExactly("street.disconnected");
        assertIsSound(town.streets());
    }

    @Test
    void readsTheCountryNorthOfBayreuth() {
        StreetImport town =
                OsmStreetImport.read(SharedData.at("osm-north-bayreuth/north-bayreuth.osm.gz"), ProgressListener.NONE);

        assertThat(town.streets().edges()).hasSizeBetween(3_400, 4_000);
        assertThat(namesOf(town, CrossingKind.RIVER)).contains("Roter Main", "Trebgast");
        assertThat(namesOf(town, CrossingKind.MOTORWAY)).contains("A 70", "A 9");
        assertThat(town.streets().edges())
                .filteredOn(edge -> edge.roadClass() == RoadClass.TRACK)
                .hasSizeGreaterThan(1_000);
        assertIsSound(town.streets());
    }

    private StreetImport aachen() {
        StreetImport town = aachen.orElseGet(() -> OsmStreetImport.read(
                SharedData.at("osm-aachen/aachen.osm.pbf"), (stage, fraction) -> fractions.add(fraction)));
        aachen = Optional.of(town);
        return town;
    }

    private static Set<String> namesOf(StreetImport town, CrossingKind kind) {
        return town.streets().edges().stream()
                .flatMap(edge -> edge.crossings().stream())
                .filter(crossing -> crossing.kind() == kind)
                .map(EdgeCrossing::name)
                .collect(Collectors.toSet());
    }

    private static Coordinate place(StreetEdge edge, EdgeCrossing crossing) {
        return new LengthIndexedLine(edge.geometry()).extractPoint(crossing.offset_m());
    }

    /** Ends meet junctions, crossings lie on their edges in order, and a cable can get everywhere but onto motorways. */
    private static void assertIsSound(StreetData streets) {
        for (StreetEdge edge : streets.edges()) {
            double length_m = edge.geometry().getLength();
            boolean sound = length_m > 0
                    && edge.geometry()
                            .getCoordinateN(0)
                            .equals(streets.junctions().get(edge.fromNode()));
            double before_m = 0;
            for (EdgeCrossing crossing : edge.crossings()) {
                sound &= crossing.offset_m() >= before_m && crossing.offset_m() <= length_m && crossing.width_m() > 0;
                before_m = crossing.offset_m();
            }
            assertThat(sound).as("edge %s", edge).isTrue();
        }
        assertThat(unreachable(streets)).isZero();
    }

    private static long unreachable(StreetData streets) {
        List<List<Integer>> neighbours = new ArrayList<>();
        streets.junctions().forEach(junction -> neighbours.add(new ArrayList<>()));
        boolean[] wanted = new boolean[streets.junctions().size()];
        int start = -1;
        for (StreetEdge edge : streets.edges()) {
            if (edge.roadClass() != RoadClass.MOTORWAY) {
                neighbours.get(edge.fromNode()).add(edge.toNode());
                neighbours.get(edge.toNode()).add(edge.fromNode());
                wanted[edge.fromNode()] = true;
                wanted[edge.toNode()] = true;
                start = edge.fromNode();
            }
        }
        boolean[] reached = new boolean[wanted.length];
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int junction = open.pop();
            if (!reached[junction]) {
                reached[junction] = true;
                open.addAll(neighbours.get(junction));
            }
        }
        long count = 0;
        for (int junction = 0; junction < wanted.length; junction++) {
            count += wanted[junction] && !reached[junction] ? 1 : 0;
        }
        return count;
    }
}
