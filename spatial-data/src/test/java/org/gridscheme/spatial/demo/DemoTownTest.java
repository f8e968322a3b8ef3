package org.gridscheme.spatial.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.street.OsmStreetImport;
import org.gridscheme.spatial.street.ProgressListener;
import org.gridscheme.spatial.street.StreetImport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTownTest {

    private static final long SEED = 20260101;

    @TempDir
    Path folder;

    private Path file;
    private StreetImport town;

    @BeforeAll
    void drawAndImport(@TempDir Path shared) throws IOException {
        file = shared.resolve("town.osm");
        DemoTown.generate(SEED, DemoTownSize.STANDARD).write(file);
        town = OsmStreetImport.read(file, ProgressListener.NONE);
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again.osm");
        DemoTown.generate(SEED, DemoTownSize.STANDARD).write(again);

        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void anotherSeedGivesAnotherTown() throws IOException {
        Path other = folder.resolve("other.osm");
        DemoTown.generate(SEED + 1, DemoTownSize.STANDARD).write(other);

        assertThat(Files.mismatch(file, other)).isNotNegative();
    }

    @Test
    void writesCompressedFilesWithTheSameContent() throws IOException {
        Path compressed = folder.resolve("town.osm.gz");
        DemoTown.generate(SEED, DemoTownSize.STANDARD).write(compressed);

        try (InputStream content = new GZIPInputStream(Files.newInputStream(compressed))) {
            assertThat(Arrays.mismatch(content.readAllBytes(), Files.readAllBytes(file)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void saysThatItIsFictional() throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);

        assertThat(text.lines().limit(4)).anyMatch(line -> line.contains("fictional"));
        assertThat(text).contains("v=\"晨曦市（虚构）\"", "v=\"Chenxi (fictional)\"");
        assertThat(DemoTown.NAME).contains("fictional");
        assertThat(DemoTown.ATTRIBUTION).contains("fictional");
    }

    @Test
    void isOneConnectedNetOfTownSize() {
        assertThat(town.report().issues()).isEmpty();
        assertThat(town.streets().junctions()).hasSizeBetween(4_000, 9_000);
        assertThat(town.streets().crs()).isEqualTo(new ProjectCrs(4549));
    }

    @Test
    void liesWhereItShould() {
        GeoToolsCoordinateTransform transform =
                GeoToolsCoordinateTransform.of(town.streets().crs());
        Envelope extent = new Envelope();
        town.streets().junctions().forEach(extent::expandToInclude);
        Coordinate centre = extent.centre();
        LonLat place = transform.toLonLat(new Position(centre.x, centre.y));

        assertThat(place.lon()).isBetween(118.89, 118.91);
        assertThat(place.lat()).isBetween(32.89, 32.91);
        assertThat(extent.getWidth()).isBetween(7_500.0, 9_000.0);
        assertThat(extent.getHeight()).isBetween(5_500.0, 6_500.0);
    }

    @Test
    void hasStreetsOfAllClassesAndSurfaces() {
        Set<RoadClass> classes = EnumSet.noneOf(RoadClass.class);
        Set<SurfaceKind> surfaces = EnumSet.noneOf(SurfaceKind.class);
        for (StreetEdge edge : town.streets().edges()) {
            classes.add(edge.roadClass());
            surfaces.add(edge.surface());
        }

        assertThat(classes).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(RoadClass.OTHER)));
        assertThat(surfaces).containsExactlyInAnyOrder(SurfaceKind.values());
        assertThat(town.streets().edges()).filteredOn(StreetEdge::sidewalk).hasSizeGreaterThan(500);
    }

    @Test
    void crossesRiverRailwayAndMotorway() {
        assertThat(crossings(CrossingKind.RIVER, "曦河")).hasSizeBetween(6, 20);
        assertThat(crossings(CrossingKind.RIVER, "小曦溪")).hasSizeGreaterThan(5);
        assertThat(crossings(CrossingKind.RAIL, "曦东铁路")).hasSizeBetween(6, 20);
        assertThat(crossings(CrossingKind.MOTORWAY, "晨曦高速")).hasSizeBetween(3, 10);
        assertThat(town.water()).hasSize(2);
    }

    @Test
    void crossesTheRiverOnBridgesOnly() {
        assertThat(crossings(CrossingKind.RIVER, "曦河")).allMatch(StreetEdge::bridge);
        assertThat(crossings(CrossingKind.MOTORWAY, "晨曦高速")).allMatch(StreetEdge::bridge);
        assertThat(crossings(CrossingKind.RAIL, "曦东铁路"))
                .anyMatch(StreetEdge::bridge)
                .anyMatch(edge -> !edge.bridge());
    }

    @Test
    void namesStreetsInChineseAndSeldomTwice() throws IOException {
        List<String> named = town.streets().edges().stream()
                .map(StreetEdge::name)
                .filter(name -> !name.isEmpty())
                .toList();
        Set<String> distinct = new HashSet<>(named);
        String text = Files.readString(file, StandardCharsets.UTF_8);

        assertThat(distinct).hasSizeGreaterThan(300);
        assertThat(distinct)
                .allMatch(name -> name.codePoints().allMatch(Character::isIdeographic) || name.equals("F 1"));
        assertThat(text).contains("name:en").contains("Ring Road");
    }

    @Test
    void leadsRampsToTheMainRoad() {
        StreetData streets = town.streets();
        Set<Integer> motorway = new HashSet<>();
        Set<Integer> primary = new HashSet<>();
        for (StreetEdge edge : streets.edges()) {
            if (edge.roadClass() == RoadClass.MOTORWAY) {
                motorway.addAll(List.of(edge.fromNode(), edge.toNode()));
            } else if (edge.roadClass() == RoadClass.PRIMARY) {
                primary.addAll(List.of(edge.fromNode(), edge.toNode()));
            }
        }
        motorway.retainAll(primary);

        assertThat(motorway).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void drawsNoStreetAcrossAnother(long seed) throws IOException {
        Path drawn = folder.resolve("seed.osm");
        DemoTown.generate(seed, DemoTownSize.STANDARD.scaled(0.6)).write(drawn);
        StreetImport small = OsmStreetImport.read(drawn, ProgressListener.NONE);

        assertThat(small.report().issues()).as("seed %d", seed).isEmpty();
        assertThat(streetsAcrossOthers(small.streets())).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_200, 20_000})
    void growsToTheWantedNumberOfJunctions(int junctions) throws IOException {
        Path drawn = folder.resolve("sized.osm");
        DemoTown.generate(SEED, DemoTownSize.ofJunctions(junctions)).write(drawn);
        StreetImport sized = OsmStreetImport.read(drawn, ProgressListener.NONE);

        assertThat(sized.streets().junctions().size()).isBetween(junctions * 2 / 3, junctions * 4 / 3);
        assertThat(sized.report().issues()).isEmpty();
    }

    @Test
    void refusesImpossibleSizes() {
        assertThatThrownBy(() -> new DemoTownSize(100, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DemoTownSize(Double.NaN, 6_000)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<StreetEdge> crossings(CrossingKind kind, String name) {
        return town.streets().edges().stream()
                .filter(edge -> edge.crossings().stream().anyMatch(it -> is(it, kind, name)))
                .toList();
    }

    private static boolean is(EdgeCrossing crossing, CrossingKind kind, String name) {
        return crossing.kind() == kind && crossing.name().equals(name);
    }

    /** Pairs of streets that meet in more than their ends, motorways apart. */
    private static List<String> streetsAcrossOthers(StreetData streets) {
        STRtree index = new STRtree();
        List<String> pairs = new ArrayList<>();
        for (StreetEdge edge : streets.edges()) {
            if (edge.roadClass() != RoadClass.MOTORWAY) {
                index.insert(edge.geometry().getEnvelopeInternal(), edge);
            }
        }
        for (StreetEdge edge : streets.edges()) {
            if (edge.roadClass() != RoadClass.MOTORWAY) {
                index.query(edge.geometry().getEnvelopeInternal(), item -> {
                    StreetEdge other = (StreetEdge) item;
                    if (other.id() > edge.id() && edge.geometry().crosses(other.geometry())) {
                        pairs.add(edge + " across " + other);
                    }
                });
            }
        }
        return pairs;
    }
}
