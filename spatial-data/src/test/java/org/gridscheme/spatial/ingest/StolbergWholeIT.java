package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.LowVoltageForest;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.postgis.GridVersion;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The published Stolberg grid with all its 6,401 buses at its own place, from its files to the active version and back. */
@ExtendWith(PostgisExtension.class)
class StolbergWholeIT {

    private static PreparedGrid prepared;
    private static GridSnapshot grid;

    @BeforeAll
    static void importWhole(DataSource source) throws GridImportException {
        Path folder = SharedData.at("grid-ding0-stolberg");
        PypsaOptions options = new PypsaOptions(Optional.empty(), "", false, Optional.empty(), 0.95, AreaClass.C);
        DatabaseSchema.migrate(source);
        PostgisGridStore store = PostgisStores.grids(source);
        prepared = GridImport.prepare(
                progress -> new PypsaCsvReader(options, StreetLayout.NONE).read(folder, progress),
                Optional.empty(),
                ImportProgress.NONE);
        GridVersion version = new GridImport(store).store(prepared, Optional.empty(), ImportProgress.NONE);
        grid = store.get(version.id());
    }

    @Test
    void countsAreThoseOfTheSource() {
        Map<NodeKind, Long> kinds = prepared.draft().model().nodes().stream()
                .collect(Collectors.groupingBy(GridNode::kind, Collectors.counting()));

        assertThat(grid.nodeCount())
                .as("6,401 buses without the busbar and 2 virtual ones, and 4 bays")
                .isEqualTo(6_402);
        assertThat(kinds)
                .containsEntry(NodeKind.BAY, 4L)
                .containsEntry(NodeKind.DISTRIBUTION_STATION, 52L)
                .containsEntry(NodeKind.LV_BOARD, 52L);
        assertThat(grid.sectionCount()).isEqualTo(6_348);
        assertThat(prepared.draft().model().loads()).hasSize(2_047);
        assertThat(prepared.draft().model().generatingUnits()).hasSize(134);
        assertThat(prepared.draft().model().lineSections().stream()
                        .mapToDouble(LineSection::length_m)
                        .sum())
                .as("52.3 km and 92 km")
                .isCloseTo(144_300, within(400.0));
    }

    @Test
    void everyNodeIsSupplied() {
        FeederForest feeders = FeederForest.trace(grid);
        LowVoltageForest lowVoltage = LowVoltageForest.trace(grid);

        for (int node = 0; node < grid.nodeCount(); node++) {
            assertThat(feeders.feederSupplying(node)).as(grid.node(node).id()).isNotNegative();
            if (grid.isLowVoltage(node)) {
                assertThat(lowVoltage.supplyPath(node)).hasSizeBetween(0, 100);
            }
        }
    }

    /** What the medium-voltage grid carries is the same as with all loads summed at their stations. */
    @Test
    void feedersCarryWhatTheyCarryInTheSummedGrid() throws Exception {
        PreparedGrid summed = GridImport.prepare(
                progress -> new PypsaCsvReader(PypsaOptions.ofMediumVoltage(Optional.empty()), StreetLayout.NONE)
                        .read(SharedData.at("grid-ding0-stolberg"), progress),
                Optional.empty(),
                ImportProgress.NONE);
        GridLoading whole = loading(grid);
        GridLoading expected = loading(summed.snapshot());

        for (int section = 0; section < summed.snapshot().sectionCount(); section++) {
            String id = summed.snapshot().section(section).id();
            assertThat(whole.sectionPeak_A(grid.findSectionIndex(id).orElseThrow()))
                    .isCloseTo(expected.sectionPeak_A(section), within(1e-9));
        }
        for (int feeder = 0; feeder < 4; feeder++) {
            assertThat(whole.installed_kVA(feeder)).isCloseTo(expected.installed_kVA(feeder), within(1e-6));
            assertThat(whole.reverse_A(feeder)).isCloseTo(expected.reverse_A(feeder), within(1e-9));
        }
        assertThat(prepared.draft().model().loads().stream()
                        .mapToDouble(Load::peak_kW)
                        .sum())
                .isCloseTo(9_750.36, within(0.01));
    }

    /** Three lines of 1 m lead from a board to a roof that stands 33 to 256 m away. */
    @Test
    void findingsAreFewAndKnown() {
        assertThat(prepared.report().issues())
                .extracting(it -> it.severity() + " " + it.code() + " " + it.count())
                .containsExactly(
                        "WARNING grid.length-geometry-mismatch 3",
                        "INFO import.assumed-value 4",
                        "INFO import.bays-unknown 1",
                        "INFO import.ways-unknown 1");
        assertThat(prepared.report().quarantinedNodes()).isZero();
        assertThat(prepared.report().quarantinedSections()).isZero();
    }

    @Test
    void storedVersionIsJudgedTheSame() {
        assertThat(grid.issues()).isEqualTo(prepared.snapshot().issues());
        assertThat(grid.model().lineSections().stream()
                        .filter(it -> it.geometry().isEmpty())
                        .count())
                .isEqualTo(prepared.draft().model().lineSections().stream()
                        .filter(it -> it.geometry().isEmpty())
                        .count());
    }

    private static GridLoading loading(GridSnapshot grid) {
        return GridLoading.of(grid, FeederForest.trace(grid), new LoadingAssumptions(0.9, 0.85, Optional.empty()));
    }
}
