package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetNetwork;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.postgis.GridVersion;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.gridscheme.spatial.street.OsmStreetImport;
import org.gridscheme.spatial.street.ProgressListener;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The published Stolberg grid, moved onto Aachen, from its files to the active version. */
@ExtendWith(PostgisExtension.class)
class StolbergImportIT {

    private static PreparedGrid prepared;
    private static PostgisGridStore store;
    private static GridVersion version;

    @BeforeAll
    static void importOntoAachen(DataSource source) throws GridImportException {
        Path folder = SharedData.at("grid-ding0-stolberg");
        Path osm = SharedData.at("osm-aachen/aachen.osm.pbf");
        StreetData streets = OsmStreetImport.read(osm, ProgressListener.NONE).streets();
        CoordinateTransform transform = GeoToolsCoordinateTransform.of(streets.crs());
        PypsaOptions options =
                PypsaOptions.ofMediumVoltage(Optional.of(folder.resolve("placed-on-aachen/mv_buses.csv")));
        StreetLayout layout = new ShortestStreetLayout(new StreetNetwork(streets), transform);
        DatabaseSchema.migrate(source);
        store = PostgisStores.grids(source);

        prepared = GridImport.prepare(
                progress -> new PypsaCsvReader(options, layout).read(folder, progress),
                Optional.of(StreetArea.of(streets, transform)),
                ImportProgress.NONE);
        version = new GridImport(store).store(prepared, Optional.empty(), ImportProgress.NONE);
    }

    @Test
    void countsAreThoseOfTheSource() {
        assertThat(version.counts())
                .containsEntry("substations", 1)
                .containsEntry("busbar_sections", 1)
                .containsEntry("power_transformers", 2)
                .containsEntry("line_sections", 74)
                .containsEntry("switches", 2)
                .containsEntry("loads", 52)
                .containsEntry("distribution_transformers", 55)
                .containsEntry("generating_units", 134);
        Map<NodeKind, Long> kinds = prepared.draft().model().nodes().stream()
                .collect(Collectors.groupingBy(GridNode::kind, Collectors.counting()));
        assertThat(kinds)
                .as(
                        "75 buses: the busbar with its 4 bays, 2 virtual ones, 52 stations, 19 tees (one joins two lines), 1 generator")
                .containsOnly(
                        Map.entry(NodeKind.BAY, 4L),
                        Map.entry(NodeKind.DISTRIBUTION_STATION, 52L),
                        Map.entry(NodeKind.CABLE_BRANCH_BOX, 18L),
                        Map.entry(NodeKind.JUNCTION, 2L));
    }

    @Test
    void lengthLoadAndRatingsAreThoseOfTheSource() {
        assertThat(prepared.report().sectionLength_km()).isCloseTo(52.3, within(0.05));
        assertThat(prepared.draft().model().loads().stream()
                        .mapToDouble(Load::peak_kW)
                        .sum())
                .isCloseTo(9_750.36, within(0.01));
        assertThat(prepared.draft().model().lineSections())
                .extracting(LineSection::ampacity_A)
                .allSatisfy(it -> assertThat(it).isBetween(350.0, 420.0));
    }

    /** One station is a hair above its rating with the assumed power factor; one line lies outside the extract. */
    @Test
    void findingsAreFewAndKnown() {
        assertThat(prepared.report().issues())
                .extracting(it -> it.severity() + " " + it.code() + " " + it.count())
                .containsExactly(
                        "WARNING grid.load-above-rating 1",
                        "INFO import.assumed-value 3",
                        "INFO import.bays-unknown 1",
                        "INFO import.drawn-straight 1",
                        "INFO import.ways-unknown 1");
        assertThat(prepared.report().quarantinedNodes()).isZero();
        assertThat(prepared.report().quarantinedSections()).isZero();
    }

    @Test
    void openPointsAreRespectedSoThatEveryFeederIsRadial() {
        GridSnapshot snapshot = store.get(store.findActiveVersion().orElseThrow());
        FeederForest feeders = FeederForest.trace(snapshot);

        assertThat(feeders.feederCount()).isEqualTo(4);
        assertThat(snapshot.issues()).noneMatch(it -> it.code().equals(GridIssueCodes.CLOSED_LOOP));
        for (int node = 0; node < snapshot.nodeCount(); node++) {
            assertThat(feeders.feederOf(node)).as(snapshot.node(node).id()).isNotNegative();
        }
    }

    @Test
    void linesRunAlongTheStreetsAndMeetTheirEnds() {
        GridSnapshot snapshot = store.get(version.id());
        int bent = 0;
        for (int i = 0; i < snapshot.sectionCount(); i++) {
            LineSection section = snapshot.section(i);
            bent += section.geometry().getNumPoints() > 2 ? 1 : 0;
            var start = section.geometry().getCoordinateN(0);
            var from = snapshot.node(snapshot.sectionFrom(i)).position();
            assertThat(Math.hypot(start.x - from.x(), start.y - from.y())).isLessThan(0.001);
        }
        assertThat(bent).as("all but one").isEqualTo(73);
    }

    @Test
    void isFictionalAndActive() {
        assertThat(version.description().fictional()).isTrue();
        assertThat(store.findActiveVersion()).contains(version.id());
    }
}
