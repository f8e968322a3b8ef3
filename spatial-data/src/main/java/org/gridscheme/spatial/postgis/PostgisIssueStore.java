package org.gridscheme.spatial.postgis;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;

/** Findings of stored grid versions, as they were found at import; positions in longitude and latitude. Thread-safe. */
public final class PostgisIssueStore {

    private final Database database;

    public PostgisIssueStore(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** Number of findings of one code. */
    public record IssueCount(String code, Severity severity, int count) {}

    /**
     * One page of the findings of a version in the order they were found; empty for an unknown version.
     *
     * @param code only findings of that code; empty for all
     */
    public List<GridDataIssue> list(String version, Optional<String> code, int offset, int limit) {
        return database.client()
                .sql(IssueTables.SQL.get("issue.page"))
                .param("version", version)
                .param("code", code.orElse(null))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> IssueTables.issue(row))
                .list();
    }

    /** Findings of a version by code, sorted by code. */
    public List<IssueCount> countByCode(String version) {
        return database.client()
                .sql(IssueTables.SQL.get("issue.count-by-code"))
                .param("version", version)
                .query((row, n) -> new IssueCount(row.getString(1), Severity.valueOf(row.getString(2)), row.getInt(3)))
                .list();
    }
}
