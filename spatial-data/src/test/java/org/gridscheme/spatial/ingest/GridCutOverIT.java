package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.gridscheme.spatial.postgis.VersionState;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whether a new version of a grid becomes the active one at once, and what is said about its change. */
@ExtendWith(PostgisExtension.class)
class GridCutOverIT {

    @TempDir
    private Path folder;

    private PostgisGridStore store;
    private SamplePackage sample;

    @BeforeEach
    void importTheFirstVersion(DataSource source) throws Exception {
        DatabaseSchema.migrate(source);
        store = PostgisStores.grids(source);
        sample = SamplePackage.in(folder);
        new GridImport(store).store(prepare(), Optional.empty(), ImportProgress.NONE);
    }

    @Test
    void theSameGridAgainChangesNothingAndIsActive() throws Exception {
        String before = store.findActiveVersion().orElseThrow();
        StoredGrid again = propose();

        assertThat(again.version().state()).isEqualTo(VersionState.ACTIVE);
        assertThat(again.change()).hasValueSatisfying(it -> {
            assertThat(it.activeVersion()).isEqualTo(before);
            assertThat(it.largest_pct()).isZero();
            assertThat(it.sameTrees()).isTrue();
        });
    }

    /** One of two loads is gone: 50 %. */
    @Test
    void aLargeChangeWaitsUntilSomebodyActivatesIt() throws Exception {
        String before = store.findActiveVersion().orElseThrow();
        String loads = Files.readString(folder.resolve("loads.csv"));
        Files.writeString(folder.resolve("loads.csv"), loads.replaceFirst("(?m)^l-1,.*\\R", ""));
        StoredGrid changed = propose();

        assertThat(changed.version().state()).isEqualTo(VersionState.READY);
        assertThat(store.findActiveVersion()).contains(before);
        assertThat(changed.change().orElseThrow().largest_pct()).isCloseTo(50, within(1e-9));
        assertThat(new ImportReportText(Locale.ENGLISH).lines(changed.change().orElseThrow()))
                .contains("  loads: 2 before, 1 now", "  every node hangs at the same feeder through the same section");

        store.activate(changed.version().id());
        assertThat(store.findActiveVersion()).contains(changed.version().id());
    }

    /** The line leaves from the other bay: of the four nodes, that bay and the unit at the line's end change feeders. */
    @Test
    void anotherSwitchingIsAChangeThoughTheRowsAreTheSame() throws Exception {
        sample.replace("line_sections.csv", "bay-1,rmu-2", "bay-2,rmu-2");
        StoredGrid changed = propose();

        GridChange change = changed.change().orElseThrow();
        assertThat(changed.version().state()).isEqualTo(VersionState.READY);
        assertThat(change.sameTrees()).isFalse();
        assertThat(change.sharedNodes()).isEqualTo(4);
        assertThat(change.movedNodes()).isEqualTo(2);
        assertThat(change.largest_pct()).isCloseTo(50, within(1e-9));
    }

    @Test
    void aGridOfAnotherNameReplacesTheActiveOneAtOnce() throws Exception {
        sample.replace("package.json", "Sample 样例", "Another");
        StoredGrid other = propose();

        assertThat(other.change()).isEmpty();
        assertThat(store.findActiveVersion()).contains(other.version().id());
    }

    @Test
    void aRefusedImportLeavesTheRunningVersionUntouched() throws Exception {
        String before = store.findActiveVersion().orElseThrow();
        int versions = store.list().size();
        Files.delete(folder.resolve("nodes.csv"));

        assertThatThrownBy(this::propose).isInstanceOf(GridImportException.class);
        assertThat(store.findActiveVersion()).contains(before);
        assertThat(store.list()).hasSize(versions);
    }

    private StoredGrid propose() throws GridImportException {
        return new GridImport(store).propose(prepare(), Optional.empty(), ImportProgress.NONE);
    }

    private PreparedGrid prepare() throws GridImportException {
        return GridImport.prepare(
                progress -> new GridPackageReader(ConductorRatingSource.NONE).read(folder, progress),
                Optional.empty(),
                ImportProgress.NONE);
    }
}
