package org.gridscheme.spatial.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.spi.GridStore;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Grid versions in PostGIS. A version is stored whole in one transaction or not at all, never changed afterwards, and
 * loads the same every time; switching the active version is atomic. Times are those of the database. Thread-safe.
 */
public final class PostgisGridStore implements GridStore {

    private static final SqlFile SQL = SqlFile.open("grid-version.sql");

    private final Database database;
    private final Function<ProjectCrs, UnaryOperator<GridModel>> projections;

    /** @param projections turns a model from degrees into the metres of a projected system */
    public PostgisGridStore(DataSource dataSource, Function<ProjectCrs, UnaryOperator<GridModel>> projections) {
        this.database = new Database(dataSource);
        this.projections = projections;
    }

    /**
     * Stores a grid as a new version in state READY and returns its id.
     *
     * @throws IllegalArgumentException when its street network is not stored
     * @throws org.springframework.dao.DataAccessException when the database refuses an element; nothing is stored then
     */
    public String save(GridDraft draft) {
        return database.inTransaction(connection -> {
            Created created = create(draft);
            GridTables.save(connection, created.number(), draft.model(), draft.marks());
            IssueTables.ISSUES.save(connection, created.number(), draft.issues());
            IssueTables.ATTRIBUTES.save(connection, created.number(), draft.attributes());
            // Without fresh statistics the next queries take the new version for empty.
            database.client().sql(SQL.get("analyze")).update();
            return created.id();
        });
    }

    /**
     * Makes a version the one that requests are answered from; the version before becomes READY. Concurrent switches
     * happen one after the other.
     *
     * @throws NoSuchElementException when there is no such version; the active one stays then
     */
    public void activate(String id) {
        database.inTransaction(connection -> {
            database.client().sql(SQL.get("lock")).update();
            database.client().sql(SQL.get("retire-active")).param("id", id).update();
            int activated =
                    database.client().sql(SQL.get("activate")).param("id", id).update();
            if (activated == 0) {
                throw noSuchVersion(id);
            }
            database.client().sql(SQL.get("forget-vanished")).param("id", id).update();
            database.client().sql(SQL.get("note-vanished")).param("id", id).update();
            return activated;
        });
    }

    @Override
    public Optional<String> findActiveVersion() {
        return database.client().sql(SQL.get("find-active")).query(String.class).optional();
    }

    public Optional<GridVersion> find(String id) {
        return row(database.client().sql(SQL.get("find")).param("id", id)).map(Row::version);
    }

    /** All versions, the oldest first. */
    public List<GridVersion> list() {
        return database.client()
                .sql(SQL.get("list"))
                .query((row, n) -> row(row).version())
                .list();
    }

    /** The version in projected metres, checked and numbered anew. */
    @Override
    public GridSnapshot get(String version) {
        Row found = row(version);
        GridModel metric = projections.apply(found.version().crs()).apply(model(found));
        return GridSnapshot.of(version, metric);
    }

    /**
     * The model of a version in longitude and latitude, equal to the one that was saved.
     *
     * @throws NoSuchElementException when there is no such version
     */
    public GridModel getModel(String version) {
        return model(row(version));
    }

    private GridModel model(Row found) {
        return database.reading(connection ->
                GridTables.load(connection, found.number(), found.version().description()));
    }

    private Row row(String id) {
        return row(database.client().sql(SQL.get("find")).param("id", id)).orElseThrow(() -> noSuchVersion(id));
    }

    private record Created(int number, String id) {}

    private record Row(int number, GridVersion version) {}

    private Created create(GridDraft draft) {
        GridDescription description = draft.model().description();
        draft.streetNetworkId().ifPresent(this::requireStreets);
        return database.client()
                .sql(SQL.get("create"))
                .param("slug", ReadableId.slug(description.name(), "grid"))
                .param("name", description.name())
                .param("crs", draft.crs().epsg())
                .param("streets", draft.streetNetworkId().orElse(null))
                .param("fictional", description.fictional())
                .param("attribution", description.attribution())
                .param("counts", JsonColumns.write(draft.counts()))
                .query((row, n) -> new Created(row.getInt(1), row.getString(2)))
                .single();
    }

    private void requireStreets(String id) {
        if (!database.client()
                .sql(SQL.get("streets-exist"))
                .param("id", id)
                .query(Boolean.class)
                .single()) {
            throw new IllegalArgumentException("no street network " + id);
        }
    }

    private static Optional<Row> row(StatementSpec statement) {
        return statement.query((row, n) -> row(row)).optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("grid_version_no"),
                new GridVersion(
                        row.getString("id"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        VersionState.valueOf(row.getString("state")),
                        new ProjectCrs(row.getInt("crs_epsg")),
                        Optional.ofNullable(row.getString("street_network_id")),
                        new GridDescription(
                                row.getString("name"), row.getBoolean("fictional"), row.getString("attribution")),
                        GridTables.inModelOrder(JsonColumns.readCounts(row.getString("counts")))));
    }

    private static NoSuchElementException noSuchVersion(String id) {
        return new NoSuchElementException("no grid version " + id);
    }
}
