package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(PostgisExtension.class)
class PostgisGridStoreIT {

    private static PostgisGridStore store;
    private static JdbcClient sql;

    @BeforeAll
    static void migrate(DataSource source) {
        assertThat(DatabaseSchema.migrate(source)).isPositive();
        assertThat(DatabaseSchema.migrate(source)).as("a second start").isZero();
        store = PostgisStores.grids(source);
        sql = JdbcClient.create(source);
    }

    @BeforeEach
    void empty() {
        sql.sql("DELETE FROM grid_version").update();
    }

    @Test
    void loadsExactlyWhatWasSaved() {
        GridModel model = SampleGrid.model("Aachen");

        String id = store.save(SampleGrid.draft("Aachen"));

        assertThat(store.getModel(id)).isEqualTo(model);
        assertThat(store.getModel(id).lineSections().get(0).geometry().getCoordinates())
                .isEqualTo(model.lineSections().get(0).geometry().getCoordinates());
    }

    @Test
    void givesTheSnapshotInMetres() {
        String id = store.save(SampleGrid.draft("Aachen"));

        GridSnapshot snapshot = store.get(id);

        assertThat(snapshot.version()).isEqualTo(id);
        assertThat(snapshot.crs()).isEqualTo(SampleGrid.UTM_32N);
        assertThat(snapshot.node(0).position().distanceTo(new Position(294_811, 5_630_650)))
                .as("rmu-2")
                .isLessThan(1_000);
    }

    @Test
    void everyElementListOfTheSampleIsFilled() throws ReflectiveOperationException {
        GridModel model = SampleGrid.model("x");
        for (var component : GridModel.class.getRecordComponents()) {
            if (component.getAccessor().invoke(model) instanceof List<?> list) {
                assertThat(list).as(component.getName()).isNotEmpty();
            }
        }
    }

    @Test
    void describesAVersion() {
        String id = store.save(SampleGrid.draft("Aachen Synth 1"));

        GridVersion version = store.find(id).orElseThrow();

        assertThat(id).matches("aachen-synth-1-\\d{8}T\\d{4}-\\d+");
        assertThat(version.state()).isEqualTo(VersionState.READY);
        assertThat(version.crs()).isEqualTo(SampleGrid.UTM_32N);
        assertThat(version.description())
                .isEqualTo(SampleGrid.model("Aachen Synth 1").description());
        assertThat(version.counts())
                .containsEntry("nodes", 4)
                .containsEntry("profiles", 2)
                .hasSize(14);
        assertThat(version.counts().keySet())
                .containsExactlyElementsOf(SampleGrid.draft("any").counts().keySet())
                .startsWith("substations", "busbar_sections")
                .endsWith("commitments", "generating_units");
        assertThat(version.createdAt())
                .isEqualTo(sql.sql("SELECT created_at FROM grid_version WHERE id = :id")
                        .param("id", id)
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant());
    }

    @Test
    void chineseNameGetsAReadableIdAndStaysInTheDescription() {
        String id = store.save(SampleGrid.draft("清溪市"));

        assertThat(id).startsWith("grid-");
        assertThat(store.find(id).orElseThrow().description().name()).isEqualTo("清溪市");
    }

    @Test
    void keepsAttributesAndMapMarks() {
        String id = store.save(SampleGrid.draft("Aachen"));

        assertThat(sql.sql("SELECT attributes->>'维护班组' FROM element_attribute WHERE element_id = 'rmu-2'")
                        .query(String.class)
                        .single())
                .isEqualTo("城西");
        assertThat(sql.sql("SELECT id || feeder_id || quarantined FROM line_section ORDER BY ordinal")
                        .query(String.class)
                        .list())
                .containsExactly("s-2bay-1false", "s-1bay-1true");
        assertThat(store.getModel(id).nodes()).hasSize(4);
    }

    @Test
    void onlyOneVersionIsActive() {
        String first = store.save(SampleGrid.draft("one"));
        String second = store.save(SampleGrid.draft("two"));
        assertThat(store.findActiveVersion()).isEmpty();

        store.activate(first);
        store.activate(second);
        store.activate(second);

        assertThat(store.findActiveVersion()).contains(second);
        assertThat(store.list())
                .extracting(GridVersion::state)
                .containsExactly(VersionState.READY, VersionState.ACTIVE);
        store.activate(first);
        assertThat(store.findActiveVersion()).contains(first);
    }

    @Test
    void unknownVersionLeavesTheActiveOne() {
        String first = store.save(SampleGrid.draft("one"));
        store.activate(first);

        assertThatThrownBy(() -> store.activate("nobody")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> store.getModel("nobody")).isInstanceOf(NoSuchElementException.class);

        assertThat(store.findActiveVersion()).contains(first);
    }

    @Test
    void concurrentSwitchesLeaveExactlyOneActive() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(store.save(SampleGrid.draft("v" + i)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(ids.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> done = new ArrayList<>();
            for (String id : ids) {
                done.add(pool.submit(() -> {
                    start.await();
                    for (int i = 0; i < 10; i++) {
                        store.activate(id);
                    }
                    return id;
                }));
            }
            start.countDown();
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(store.findActiveVersion()).isPresent();
        assertThat(store.list())
                .filteredOn(it -> it.state() == VersionState.ACTIVE)
                .hasSize(1);
    }

    @Test
    void databaseItselfRefusesASecondActiveVersion() {
        store.save(SampleGrid.draft("one"));
        store.save(SampleGrid.draft("two"));

        assertThatThrownBy(() ->
                        sql.sql("UPDATE grid_version SET state = 'ACTIVE'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void badReferenceIsKeptAndFoundAgainOnLoad() {
        GridModel model = SampleGrid.model("broken");
        LineSection loose = SampleGrid.section("s-9", "rmu-2", "nowhere", SampleGrid.line(6, 50, 6.1, 50));

        String id = store.save(draft(withSection(model, loose)));

        assertThat(store.getModel(id).lineSections()).contains(loose);
        assertThat(store.get(id).issues())
                .filteredOn(issue -> issue.elementId().equals("s-9"))
                .extracting(GridDataIssue::code)
                .containsExactly(GridIssueCodes.DANGLING_REFERENCE);
    }

    @Test
    void numberThatIsNotFiniteStoresNothing() {
        GridModel it = SampleGrid.model("nan");
        for (double poison : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e10}) {
            BusbarSection bad = new BusbarSection("bus-3", "", "sub-a", poison, OptionalDouble.empty());

            assertThatThrownBy(() -> store.save(draft(withBusbar(it, bad)))).isInstanceOf(DataAccessException.class);
        }
        LoadProfile profile = new LoadProfile("p", "SUMMER", List.of(0.1, Double.NaN));
        assertThatThrownBy(() -> store.save(draft(withProfile(it, profile)))).isInstanceOf(DataAccessException.class);

        assertThat(store.list()).isEmpty();
        assertThat(sql.sql("SELECT count(*) FROM grid_node")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void duplicateIdStoresNothing() {
        GridModel model = SampleGrid.model("twice");

        assertThatThrownBy(() ->
                        store.save(draft(withSection(model, model.lineSections().get(0)))))
                .isInstanceOf(DataAccessException.class);

        assertThat(store.list()).isEmpty();
    }

    @Test
    void unknownStreetsStoreNothing() {
        GridDraft sample = SampleGrid.draft("lost");
        GridDraft lost = new GridDraft(
                sample.model(),
                sample.crs(),
                Optional.of("no-such-town"),
                sample.issues(),
                sample.attributes(),
                sample.marks());

        assertThatThrownBy(() -> store.save(lost)).hasMessageContaining("no-such-town");

        assertThat(store.list()).isEmpty();
    }

    @Test
    void removedVersionTakesItsElementsAndLeavesTheOthers() {
        String first = store.save(SampleGrid.draft("one"));
        String second = store.save(SampleGrid.draft("two"));

        sql.sql("DELETE FROM grid_version WHERE id = :id").param("id", first).update();

        assertThat(store.getModel(second).lineSections()).hasSize(2);
        for (String table : sql.sql("SELECT table_name FROM information_schema.columns"
                        + " WHERE column_name = 'grid_version_no' AND table_name <> 'grid_version'")
                .query(String.class)
                .list()) {
            assertThat(sql.sql("SELECT count(DISTINCT grid_version_no) FROM " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isLessThanOrEqualTo(1);
        }
    }

    private static GridDraft draft(GridModel model) {
        return new GridDraft(model, SampleGrid.UTM_32N, Optional.empty(), List.of(), List.of(), MapMarks.NONE);
    }

    private static GridModel withSection(GridModel it, LineSection more) {
        return with(it, it.busbarSections(), plus(it.lineSections(), more), it.profiles());
    }

    private static GridModel withBusbar(GridModel it, BusbarSection more) {
        return with(it, plus(it.busbarSections(), more), it.lineSections(), it.profiles());
    }

    private static GridModel withProfile(GridModel it, LoadProfile more) {
        return with(it, it.busbarSections(), it.lineSections(), plus(it.profiles(), more));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private static GridModel with(
            GridModel it, List<BusbarSection> busbars, List<LineSection> sections, List<LoadProfile> profiles) {
        return new GridModel(
                it.description(),
                it.crs(),
                it.substations(),
                busbars,
                it.busTies(),
                it.powerTransformers(),
                it.nodes(),
                sections,
                it.lineSwitches(),
                it.loads(),
                profiles,
                it.distributionTransformers(),
                it.ducts(),
                it.restrictedAreas(),
                it.commitments(),
                it.generatingUnits());
    }
}
