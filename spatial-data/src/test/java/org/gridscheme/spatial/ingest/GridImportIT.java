package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.postgis.GridVersion;
import org.gridscheme.spatial.postgis.PostgisGridStore;
import org.gridscheme.spatial.postgis.PostgisIssueStore;
import org.gridscheme.spatial.postgis.SampleGrid;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(PostgisExtension.class)
class GridImportIT {

    private static final StreetArea AACHEN = new StreetArea(new ProjectCrs(25832), new Envelope(6.0, 6.2, 50.7, 50.8));

    private static PostgisGridStore store;
    private static PostgisIssueStore issues;
    private static JdbcClient sql;

    @TempDir
    private Path folder;

    @BeforeAll
    static void migrate(DataSource source) {
        DatabaseSchema.migrate(source);
        store = PostgisStores.grids(source);
        issues = new PostgisIssueStore(source);
        sql = JdbcClient.create(source);
    }

    @Test
    void storesAndActivatesAPackage() throws Exception {
        SamplePackage sample = SamplePackage.in(folder);
        List<Double> fractions = new ArrayList<>();
        ImportProgress progress = (stage, fraction) -> fractions.add(fraction);

        PreparedGrid prepared = GridImport.prepare(source(sample), Optional.of(AACHEN), progress);
        GridVersion version = new GridImport(store).store(prepared, Optional.empty(), progress);

        assertThat(store.findActiveVersion()).contains(version.id());
        assertThat(version.crs()).as("the streets' system").isEqualTo(AACHEN.crs());
        assertThat(store.getModel(version.id())).isEqualTo(prepared.draft().model());
        assertThat(fractions).isSorted().endsWith(1.0);
    }

    @Test
    void choosesAProjectedSystemWhereThereAreNoStreets() throws Exception {
        PreparedGrid prepared =
                GridImport.prepare(source(SamplePackage.in(folder)), Optional.empty(), ImportProgress.NONE);

        assertThat(prepared.draft().crs()).as("most of it at 6.08 E").isEqualTo(SampleGrid.UTM_32N);
    }

    @Test
    void storedVersionIsJudgedTheSameAfterLoading() throws Exception {
        SamplePackage sample = SamplePackage.in(folder)
                .append(
                        "line_sections.csv",
                        "s-7,,bay-1,nowhere,CABLE,,0.1,0.1,0.1,300,50,\"LINESTRING(6.08 50.78,6.081 50.78)\"")
                .append("switches.csv", "sw-9,,BREAKER,pole-1,s-2,,,true,")
                .append("loads.csv", "l-9,,ghost,10,0.9,20,");

        PreparedGrid prepared = GridImport.prepare(source(sample), Optional.empty(), ImportProgress.NONE);
        GridVersion version = new GridImport(store).store(prepared, Optional.empty(), ImportProgress.NONE);

        assertThat(codes(prepared.snapshot().issues()))
                .contains(
                        "grid.dangling-reference s-7",
                        "grid.inconsistent-reference sw-9",
                        "grid.dangling-reference l-9");
        assertThat(codes(store.get(version.id()).issues()))
                .isEqualTo(codes(prepared.snapshot().issues()));
        assertThat(codes(issues.list(version.id(), Optional.empty(), 0, 1_000)))
                .isEqualTo(codes(prepared.draft().issues()));
    }

    @Test
    void positionsOfIssuesAreInDegrees() throws Exception {
        SamplePackage sample = SamplePackage.in(folder).replace("nodes.csv", ",10,B,6,2,", ",10,B,6,7,");

        PreparedGrid prepared = GridImport.prepare(source(sample), Optional.empty(), ImportProgress.NONE);

        assertThat(prepared.draft().issues())
                .filteredOn(it -> it.elementId().equals("rmu-2"))
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.position().orElseThrow().x()).isBetween(6.0899, 6.0901);
                    assertThat(it.position().orElseThrow().y()).isBetween(50.7899, 50.7901);
                });
    }

    @Test
    void swappedAndFarElementsAreLeftOutWithAHint() throws Exception {
        SamplePackage sample = SamplePackage.in(folder)
                .replace("nodes.csv", "6.09,50.79", "50.79,6.09")
                .replace("ducts.csv", "6.09 50.79", "120.09 30.79")
                .append("substations.csv", "sub-b,again,6.1,50.7,110,");

        PreparedGrid prepared = GridImport.prepare(source(sample), Optional.empty(), ImportProgress.NONE);

        assertThat(prepared.draft().issues())
                .extracting(it ->
                        it.code() + " " + it.elementId() + " " + it.details().getOrDefault("swapped", "-"))
                .contains("grid.duplicate-id sub-b -", "import.far-away rmu-2 true", "import.bad-geometry duct-1 -");
        assertThat(prepared.draft().model().nodes()).extracting(it -> it.id()).doesNotContain("rmu-2");
        assertThat(prepared.draft().model().substations())
                .extracting(it -> it.name())
                .contains("城西变")
                .doesNotContain("again");
        new GridImport(store).store(prepared, Optional.empty(), ImportProgress.NONE);
    }

    @Test
    void refusedImportLeavesEverythingAsItWas() throws Exception {
        String active = new GridImport(store)
                .store(
                        GridImport.prepare(source(SamplePackage.in(folder)), Optional.empty(), ImportProgress.NONE),
                        Optional.empty(),
                        ImportProgress.NONE)
                .id();
        int versions = store.list().size();
        int nodes = count();
        SamplePackage sample = SamplePackage.in(folder.resolve("bad"));
        sample.replace("busbar_sections.csv", "bus-2,II,sub-b,10,", "bus-2,II,sub-b,ten,")
                .replace("busbar_sections.csv", "bus-1,I,sub-b,10,", "bus-1,I,sub-b,ten,");

        GridImportException refused = catchThrowableOfType(
                GridImportException.class,
                () -> GridImport.prepare(source(sample), Optional.empty(), ImportProgress.NONE));

        assertThat(refused.problems()).extracting(ImportProblem::code).containsExactly(ImportProblem.NOTHING_USABLE);
        assertThat(refused.issues()).extracting(it -> it.elementId()).as("why").startsWith("bus-2", "bus-1");
        assertThat(store.findActiveVersion()).contains(active);
        assertThat(store.list()).hasSize(versions);
        assertThat(count()).isEqualTo(nodes);
    }

    @Test
    void storingOnUnknownStreetsLeavesTheActiveVersion() throws Exception {
        PreparedGrid prepared =
                GridImport.prepare(source(SamplePackage.in(folder)), Optional.empty(), ImportProgress.NONE);
        Optional<String> active = store.findActiveVersion();
        int nodes = count();

        assertThatThrownBy(
                        () -> new GridImport(store).store(prepared, Optional.of("no-such-town"), ImportProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(store.findActiveVersion()).isEqualTo(active);
        assertThat(count()).isEqualTo(nodes);
    }

    @Test
    void gridOutsideItsStreetsIsRefused() throws Exception {
        StreetArea elsewhere = new StreetArea(new ProjectCrs(32632), new Envelope(11, 11.2, 48, 48.2));
        StreetArea swapped = new StreetArea(new ProjectCrs(32632), new Envelope(50.7, 50.8, 6.0, 6.2));
        SamplePackage sample = SamplePackage.in(folder);

        assertThat(refusal(sample, elsewhere)).isEqualTo("import.outside-streets {swapped=false}");
        assertThat(refusal(sample, swapped)).isEqualTo("import.outside-streets {swapped=true}");
    }

    private static String refusal(SamplePackage sample, StreetArea streets) {
        GridImportException refused = catchThrowableOfType(
                GridImportException.class,
                () -> GridImport.prepare(source(sample), Optional.of(streets), ImportProgress.NONE));
        ImportProblem problem = refused.problems().get(0);
        return problem.code() + " " + problem.details();
    }

    private static GridSource source(SamplePackage sample) {
        return progress -> new GridPackageReader(ConductorRatingSource.NONE).read(sample.folder(), progress);
    }

    private static List<String> codes(List<GridDataIssue> found) {
        return found.stream().map(it -> it.code() + " " + it.elementId()).toList();
    }

    private static int count() {
        return sql.sql("SELECT count(*) FROM grid_node").query(Integer.class).single();
    }
}
