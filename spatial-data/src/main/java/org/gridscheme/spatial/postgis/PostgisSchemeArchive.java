package org.gridscheme.spatial.postgis;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** Answered requests, kept text for text. Thread-safe. */
public final class PostgisSchemeArchive {

    private static final SqlFile SQL = SqlFile.open("scheme-archive.sql");

    private final Database database;

    public PostgisSchemeArchive(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** @throws org.springframework.dao.DataAccessException when the id is taken or the request is no JSON */
    public void save(ArchivedSchemes schemes) {
        database.client()
                .sql(SQL.get("save"))
                .param("id", schemes.id())
                .param("gridVersion", schemes.gridVersion())
                .param("rulebookVersion", schemes.rulebookVersion())
                .param("priceBookVersion", schemes.priceBookVersion())
                .param("outcome", schemes.outcome())
                .param("request", schemes.request())
                .param("response", schemes.response())
                .update();
    }

    /** When an answer was saved. */
    public Optional<Instant> findTime(String id) {
        return database.client()
                .sql(SQL.get("findTime"))
                .param("id", id)
                .query((row, n) ->
                        row.getObject("created_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    public Optional<ArchivedSchemes> find(String id) {
        return database.client()
                .sql(SQL.get("find"))
                .param("id", id)
                .query((row, n) -> new ArchivedSchemes(
                        row.getString("id"),
                        row.getString("grid_version"),
                        row.getString("rulebook_version"),
                        row.getString("price_book_version"),
                        row.getString("outcome"),
                        row.getString("request"),
                        row.getString("response")))
                .optional();
    }
}
