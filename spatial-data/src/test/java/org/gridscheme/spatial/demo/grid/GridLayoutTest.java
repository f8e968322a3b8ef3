package org.gridscheme.spatial.demo.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.OpenPoint;
import org.gridscheme.grid.topology.RingType;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** How a generated grid lies in its town, looked at on one grid of 4,000 nodes. */
class GridLayoutTest {

    /** Equipment stands beside the street; switchgear of a substation lies deepest in its block. */
    private static final double FARTHEST_FROM_STREET_M = 75;

    private static final StreetData STREETS = Lattices.town(40, 30, 150);
    private static final GridModel MODEL =
            new GridSynthesizer(new TestRatings()).synthesize(STREETS, SynthesisParameters.of(42, 4000, "Test grid"));
    private static final GridStatistics STATISTICS = new GridStatistics(MODEL);
    private static final Map<String, GridNode> NODES =
            MODEL.nodes().stream().collect(Collectors.toMap(GridNode::id, Function.identity()));

    @Test
    void noTwoNodesStandOnOneSpot() {
        Set<Position> places = new HashSet<>();
        MODEL.nodes().forEach(node -> places.add(node.position()));
        MODEL.substations().forEach(substation -> places.add(substation.position()));

        assertThat(places).hasSize(MODEL.nodes().size() + MODEL.substations().size());
    }

    @Test
    void linesFollowTheStreetsAndLeaveTheMotorwayAlone() {
        STRtree usable = new STRtree();
        for (StreetEdge edge : STREETS.edges()) {
            if (edge.roadClass() != RoadClass.MOTORWAY) {
                usable.insert(edge.geometry().getEnvelopeInternal(), edge.geometry());
            }
        }
        for (LineSection section : MODEL.lineSections()) {
            for (Coordinate vertex : section.geometry().getCoordinates()) {
                assertThat(distanceToStreet(usable, vertex)).as(section.id()).isLessThan(FARTHEST_FROM_STREET_M);
            }
        }
    }

    private static double distanceToStreet(STRtree streets, Coordinate place) {
        Point point = new GeometryFactory().createPoint(place);
        Geometry around = point.buffer(FARTHEST_FROM_STREET_M);
        double nearest = Double.POSITIVE_INFINITY;
        for (Object street : streets.query(around.getEnvelopeInternal())) {
            nearest = Math.min(nearest, ((Geometry) street).distance(point));
        }
        return nearest;
    }

    @Test
    void linesRunFromNodeToNode() {
        for (LineSection section : MODEL.lineSections()) {
            Coordinate[] course = section.geometry().getCoordinates();
            assertThat(course[0]).isEqualTo(place(section.fromNodeId()));
            assertThat(course[course.length - 1]).isEqualTo(place(section.toNodeId()));
        }
    }

    private static Coordinate place(String nodeId) {
        Position position = NODES.get(nodeId).position();
        return new Coordinate(position.x(), position.y());
    }

    @Test
    void sectionsBetweenRingMainUnitsHaveASwitchAtBothEndsAndBaysABreaker() {
        Map<String, Set<String>> switched = new HashMap<>();
        Map<String, SwitchKind> kindAt = new HashMap<>();
        for (LineSwitch lineSwitch : MODEL.lineSwitches()) {
            switched.computeIfAbsent(lineSwitch.sectionId(), id -> new HashSet<>())
                    .add(lineSwitch.nodeId());
            kindAt.put(lineSwitch.sectionId() + lineSwitch.nodeId(), lineSwitch.kind());
        }
        int between = 0;
        for (LineSection section : MODEL.lineSections()) {
            NodeKind from = NODES.get(section.fromNodeId()).kind();
            NodeKind to = NODES.get(section.toNodeId()).kind();
            if (from == NodeKind.RING_MAIN_UNIT && to == NodeKind.RING_MAIN_UNIT) {
                between++;
                assertThat(switched.get(section.id()))
                        .containsExactlyInAnyOrder(section.fromNodeId(), section.toNodeId());
            }
            if (from == NodeKind.BAY) {
                assertThat(kindAt.get(section.id() + section.fromNodeId())).isEqualTo(SwitchKind.BREAKER);
            }
        }
        assertThat(between).isGreaterThan(100);
    }

    @Test
    void unitsHaveWaysForWhatIsConnectedAndSomeSpare() {
        Map<String, Integer> connected = new HashMap<>();
        for (LineSection section : MODEL.lineSections()) {
            connected.merge(section.fromNodeId(), 1, Integer::sum);
            connected.merge(section.toNodeId(), 1, Integer::sum);
        }
        int spare = 0;
        for (GridNode node : MODEL.nodes()) {
            if (node.kind() == NodeKind.RING_MAIN_UNIT) {
                assertThat(node.totalWays()).isBetween(4, 8);
                assertThat(node.spareWays()).isBetween(0, 3);
                assertThat(node.totalWays() - node.spareWays()).as(node.id()).isEqualTo(connected.get(node.id()));
                spare += node.spareWays();
            }
        }
        assertThat(spare).isGreaterThan(50);
    }

    @Test
    void ringsTiesAndSwitchingStationsOccur() {
        assertThat(STATISTICS.ringTypes())
                .containsKeys(RingType.RADIAL, RingType.SINGLE_RING, RingType.TWO_SUPPLY_ONE_STANDBY);
        assertThat(MODEL.nodes()).anyMatch(node -> node.kind() == NodeKind.SWITCHING_STATION && node.spareWays() > 0);
        assertThat(MODEL.lineSections()).anyMatch(section -> section.kind() == LineKind.OVERHEAD);
    }

    @Test
    void tiesJoinDifferentSectionsAndAllLevelsOfIndependenceOccur() {
        Set<Integer> levels = new HashSet<>();
        for (Feeder feeder : STATISTICS.forest.listFeeders()) {
            for (OpenPoint open : STATISTICS.forest.openPointsOf(feeder.index())) {
                Feeder other = STATISTICS.forest.feeder(open.otherFeeder());
                assertThat(other.busbarSection()).isNotEqualTo(feeder.busbarSection());
                levels.add(level(feeder, other));
            }
        }
        assertThat(levels).contains(1, 3);
        Set<String> sources = new HashSet<>();
        MODEL.substations()
                .forEach(substation -> sources.add(substation.upstreamSource().orElseThrow()));
        assertThat(sources).hasSizeBetween(2, 4);
        assertThat(sources.size()).isLessThan(MODEL.substations().size());
    }

    private static int level(Feeder feeder, Feeder other) {
        Substation here = STATISTICS.snapshot.substationOf(feeder.busbarSection());
        Substation there = STATISTICS.snapshot.substationOf(other.busbarSection());
        if (here.id().equals(there.id())) {
            return 1;
        }
        return here.upstreamSource().equals(there.upstreamSource()) ? 2 : 3;
    }

    @Test
    void everySectionHasTenToFourteenBaysWithSpareOnes() {
        Map<String, List<GridNode>> bays = MODEL.nodes().stream()
                .filter(node -> node.bay().isPresent())
                .collect(Collectors.groupingBy(node -> node.bay().orElseThrow().busbarSectionId()));

        assertThat(bays).hasSize(MODEL.busbarSections().size());
        assertThat(bays.values()).allSatisfy(section -> {
            assertThat(section).hasSizeBetween(10, 14);
            assertThat(section.stream()
                            .filter(node -> state(node) == BayState.SPARE)
                            .count())
                    .isBetween(1L, 3L);
        });
        assertThat(MODEL.nodes()).anyMatch(node -> node.bay().isPresent() && state(node) == BayState.RESERVED);
    }

    private static BayState state(GridNode node) {
        return node.bay().orElseThrow().state();
    }

    @Test
    void ductsLieExactlyOnStreetEdges() {
        Set<Geometry> edges = new HashSet<>();
        STREETS.edges().forEach(edge -> edges.add(edge.geometry()));

        assertThat(MODEL.ducts()).hasSizeGreaterThan(50);
        assertThat(MODEL.ducts()).allMatch(duct -> edges.contains(duct.geometry()));
        assertThat(MODEL.ducts()).allMatch(duct -> duct.holesFree() >= 0 && duct.holesFree() <= 4);
        assertThat(MODEL.ducts()).anyMatch(duct -> duct.holesFree() == 0).anyMatch(duct -> duct.holesFree() > 1);
        assertThat(MODEL.ducts().stream().map(Duct::geometry).distinct()).hasSameSizeAs(MODEL.ducts());
    }

    @Test
    void restrictedAreasKeepOffSubstations() {
        GeometryFactory geometry = new GeometryFactory();
        assertThat(MODEL.restrictedAreas()).hasSizeBetween(3, 6);
        for (RestrictedArea area : MODEL.restrictedAreas()) {
            assertThat(area.geometry().isValid()).isTrue();
            for (GridNode bay : MODEL.nodes()) {
                if (bay.kind() == NodeKind.BAY) {
                    Coordinate place =
                            new Coordinate(bay.position().x(), bay.position().y());
                    assertThat(area.geometry().contains(geometry.createPoint(place)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void polesStandInTheOutskirts() {
        List<GridNode> poles = MODEL.nodes().stream()
                .filter(node -> node.kind() == NodeKind.POLE)
                .toList();

        long outside = poles.stream()
                .filter(pole -> pole.areaClass().compareTo(AreaClass.C) >= 0)
                .count();
        assertThat(outside).isGreaterThan(poles.size() * 8 / 10);
        assertThat(MODEL.nodes()).anyMatch(node -> node.areaClass() == AreaClass.A);
    }
}
