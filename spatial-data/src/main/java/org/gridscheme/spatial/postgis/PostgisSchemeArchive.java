package org.gridscheme.spatial.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /**
     * One statement, with a key or without. Of two at the same time with one key the second waits for the first.
     *
     * @return false where the key is taken, and nothing was stored
     * @throws org.springframework.dao.DataAccessException when the id is taken or the request is no JSON
     */
    public boolean save(ArchivedSchemes schemes) {
        int stored = database.client()
                .sql(SQL.get("save"))
                .param("id", schemes.id())
                .param("gridVersion", schemes.gridVersion())
                .param("rulebookVersion", schemes.rulebookVersion())
                .param("priceBookVersion", schemes.priceBookVersion())
                .param("outcome", schemes.outcome())
                .param("request", schemes.request())
                .param("response", schemes.response())
                .param("key", schemes.order().map(ArchivedSchemes.Order::key).orElse(null))
                .param(
                        "bodyDigest",
                        schemes.order().map(ArchivedSchemes.Order::bodyDigest).orElse(null))
                .update();
        return stored > 0;
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
                .query((row, n) -> read(row))
                .optional();
    }

    public Optional<ArchivedSchemes> findByKey(String key) {
        return database.client()
                .sql(SQL.get("findByKey"))
                .param("key", key)
                .query((row, n) -> read(row))
                .optional();
    }

    private static ArchivedSchemes read(ResultSet row) throws SQLException {
        String key = row.getString("idempotency_key");
        return new ArchivedSchemes(
                row.getString("id"),
                row.getString("grid_version"),
                row.getString("rulebook_version"),
                row.getString("price_book_version"),
                row.getString("outcome"),
                row.getString("request"),
                row.getString("response"),
                key == null
                        ? Optional.empty()
                        : Optional.of(new ArchivedSchemes.Order(key, row.getString("body_digest"))));
    }
}
