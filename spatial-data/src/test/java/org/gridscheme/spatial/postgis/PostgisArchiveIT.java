package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.configure.PostgisStores;
import org.gridscheme.spatial.postgis.PostgisIssueStore.IssueCount;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;

/** What is kept beside the grid: archived answers and data issues. */
@ExtendWith(PostgisExtension.class)
class PostgisArchiveIT {

    private static PostgisSchemeArchive archive;
    private static PostgisIssueStore issues;
    private static PostgisGridStore grids;

    @BeforeAll
    static void migrate(DataSource source) {
        DatabaseSchema.migrate(source);
        archive = new PostgisSchemeArchive(source);
        issues = new PostgisIssueStore(source);
        grids = PostgisStores.grids(source);
    }

    @Test
    void archivedTextComesBackUnchanged() {
        ArchivedSchemes schemes = schemes("a-1", "{ \"b\":1.50, \"a\" : \"供电\" }", "{\"z\":[1.0,2],\"a\":null}");

        archive.save(schemes);

        assertThat(archive.find("a-1")).contains(schemes);
        assertThat(archive.find("a-2")).isEmpty();
        assertThat(archive.findTime("a-1")).isPresent();
        assertThat(archive.findTime("a-2")).isEmpty();
    }

    @Test
    void takenIdOrBrokenJsonIsRefused() {
        archive.save(schemes("b-1", "{}", "{}"));

        assertThatThrownBy(() -> archive.save(schemes("b-1", "{}", "{}"))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> archive.save(schemes("b-2", "{", "{}"))).isInstanceOf(DataAccessException.class);
        assertThat(archive.find("b-2")).isEmpty();
    }

    @Test
    void anOrderIsAnsweredOnce() {
        Optional<ArchivedSchemes.Order> order = Optional.of(new ArchivedSchemes.Order("键 1", "0a".repeat(32)));
        ArchivedSchemes first = schemes("c-1", "{\"a\":1}", "{\"z\": 1.50}", order);

        assertThat(archive.save(first)).isTrue();
        assertThat(archive.save(schemes("c-2", "{}", "{}", order))).isFalse();

        assertThat(archive.findByKey("键 1")).contains(first);
        assertThat(archive.find("c-1")).contains(first);
        assertThat(archive.find("c-2")).isEmpty();
        assertThat(archive.findByKey("键 2")).isEmpty();
        assertThat(archive.save(schemes("c-3", "{}", "{}"))).as("without a key").isTrue();
        assertThat(archive.save(schemes("c-4", "{}", "{}"))).as("another one").isTrue();
        assertThatThrownBy(() -> archive.save(schemes("c-1", "{}", "{}")))
                .as("a taken id is no taken key")
                .isInstanceOf(DataAccessException.class);
    }

    /** The second of two with one key waits until the first one is sure, and goes through where that gave up. */
    @Test
    void whoComesSecondWaitsForTheFirst(DataSource source) throws Exception {
        ArchivedSchemes second =
                schemes("d-2", "{}", "{}", Optional.of(new ArchivedSchemes.Order("d", "00".repeat(32))));
        try (Connection first = source.getConnection();
                Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute("INSERT INTO scheme_set VALUES ('d-1', now(), '', '', '', '', '{}', '{}', 'd', '"
                    + "00".repeat(32) + "')");
            CompletableFuture<Boolean> saving = CompletableFuture.supplyAsync(() -> archive.save(second));
            assertThatThrownBy(() -> saving.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            first.rollback();

            assertThat(saving.get(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(archive.findByKey("d").map(ArchivedSchemes::id)).contains("d-2");
    }

    @Test
    void issuesComeBackInOrderByCodeAndByPage() {
        List<GridDataIssue> found = List.of(
                issue("grid.island", Severity.ERROR, Optional.of(new Position(6.0839, 50.7753))),
                issue("bay.unknown", Severity.INFO, Optional.empty()),
                issue("grid.island", Severity.ERROR, Optional.empty()));
        GridDraft sample = SampleGrid.draft("issues");
        String version = grids.save(
                new GridDraft(sample.model(), sample.crs(), Optional.empty(), found, List.of(), MapMarks.NONE));

        assertThat(issues.list(version, Optional.empty(), 0, 10)).isEqualTo(found);
        assertThat(issues.list(version, Optional.empty(), 1, 1)).containsExactly(found.get(1));
        assertThat(issues.list(version, Optional.of("grid.island"), 0, 10)).containsExactly(found.get(0), found.get(2));
        assertThat(issues.list("nobody", Optional.empty(), 0, 10)).isEmpty();
        assertThat(issues.countByCode(version))
                .containsExactly(
                        new IssueCount("bay.unknown", Severity.INFO, 1),
                        new IssueCount("grid.island", Severity.ERROR, 2));
    }

    private static GridDataIssue issue(String code, Severity severity, Optional<Position> place) {
        return new GridDataIssue(code, severity, "NODE", "站 \"7\"", place, Map.of("value", "0", "field", "x"));
    }

    private static ArchivedSchemes schemes(String id, String request, String response) {
        return schemes(id, request, response, Optional.empty());
    }

    private static ArchivedSchemes schemes(
            String id, String request, String response, Optional<ArchivedSchemes.Order> order) {
        return new ArchivedSchemes(id, "aachen-1", "rules-1", "prices-1", "FEASIBLE", request, response, order);
    }
}
