package org.gridscheme.spatial.demo.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.grid.topology.RingType;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.crs.GridModelTransformer;
import org.gridscheme.spatial.street.OsmStreetImport;
import org.gridscheme.spatial.street.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/** Generated grids on real street extracts; skipped where the shared data is not at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealTownGridTest {

    private static final String AACHEN = "osm-aachen/aachen.osm.pbf";

    private final Map<String, StreetData> towns = new HashMap<>();

    private StreetData town(String file) {
        return towns.computeIfAbsent(file, name -> OsmStreetImport.read(SharedData.at(name), ProgressListener.NONE)
                .streets());
    }

    private GridModel synthesize(String file, long seed, int nodes) {
        return new GridSynthesizer(new TestRatings())
                .synthesize(town(file), SynthesisParameters.of(seed, nodes, "Test grid"));
    }

    @ParameterizedTest
    @CsvSource({
        AACHEN + ", 1, 4000",
        AACHEN + ", 2, 4000",
        AACHEN + ", 3, 1000",
        AACHEN + ", 4, 30000",
        "osm-north-bayreuth/north-bayreuth.osm.gz, 5, 1500",
        "osm-witten-stockum/Witten_Stockum.osm.pbf, 6, 1000"
    })
    void laysAValidGridOverARealTown(String file, long seed, int nodes) {
        GridStatistics statistics = new GridStatistics(synthesize(file, seed, nodes));
        System.out.println(file + " seed " + seed + " nodes " + nodes + System.lineSeparator() + statistics);

        assertThat(statistics.issuesByCode()).isEmpty();
        assertThat(statistics.model.nodes()).hasSizeBetween((int) (nodes * 0.97), (int) (nodes * 1.03));
        assertThat(statistics.model.substations()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(statistics.ringTypes()).containsKeys(RingType.RADIAL, RingType.SINGLE_RING);
        assertThat(statistics.model.nodes()).anyMatch(node -> node.kind() == NodeKind.POLE);
        assertThat(GridStatistics.share(statistics.feederRates(), 0.14, 0.76)).isGreaterThan(0.7);
        assertThat(GridStatistics.share(statistics.voltageDrops_pct(), 0, 4)).isEqualTo(1);
    }

    @Test
    void theSameTownAndSeedGiveTheSameGrid() {
        assertThat(GridDigest.of(synthesize(AACHEN, 1, 4000))).isEqualTo(GridDigest.of(synthesize(AACHEN, 1, 4000)));
    }

    @Test
    void aGridSurvivesTheWayThroughDegrees() {
        GridModel metric = synthesize(AACHEN, 1, 4000);
        GridModelTransformer transformer = new GridModelTransformer(GeoToolsCoordinateTransform.of(metric.crs()));

        GridModel back = transformer.toMetric(transformer.toLonLat(metric));

        assertThat(new GridStatistics(back).issuesByCode()).isEmpty();
    }

    /** Where two substations have free ways within three kilometres, a dual supply can be looked for. */
    @Test
    void mostPlacesHaveFreeWaysOfTwoSubstationsInReach() {
        GridStatistics statistics = new GridStatistics(synthesize(AACHEN, 1, 4000));
        StreetData streets = town(AACHEN);
        SplittableRandom random = new SplittableRandom(17);
        int dual = 0;
        for (int i = 0; i < 200; i++) {
            Coordinate place =
                    streets.junctions().get(random.nextInt(streets.junctions().size()));
            dual += substationsInReach(statistics, place) >= 2 ? 1 : 0;
        }

        assertThat(dual).isGreaterThan(140);
    }

    private static int substationsInReach(GridStatistics statistics, Coordinate place) {
        Set<String> substations = new HashSet<>();
        for (int node = 0; node < statistics.snapshot.nodeCount(); node++) {
            Position position = statistics.snapshot.node(node).position();
            int feeder = statistics.forest.feederOf(node);
            boolean free = statistics.snapshot.node(node).spareWays() > 0 && feeder >= 0;
            if (free && new Coordinate(position.x(), position.y()).distance(place) < 3000) {
                int busbar = statistics.forest.feeder(feeder).busbarSection();
                substations.add(statistics.snapshot.substationOf(busbar).id());
            }
        }
        return substations.size();
    }
}
