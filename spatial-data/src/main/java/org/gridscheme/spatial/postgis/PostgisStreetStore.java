package org.gridscheme.spatial.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.street.StreetData;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Street networks in PostGIS. A network is stored whole or not at all and never changed. Coordinates go through degrees, so
 * what is loaded equals what was saved within a tenth of a millimetre, and is the same on every load. Thread-safe.
 */
public final class PostgisStreetStore {

    private static final SqlFile SQL = SqlFile.open("street-network.sql");

    private final Database database;
    private final Function<ProjectCrs, CoordinateTransform> transforms;

    /** @param transforms gives the transform of a projected system */
    public PostgisStreetStore(DataSource dataSource, Function<ProjectCrs, CoordinateTransform> transforms) {
        this.database = new Database(dataSource);
        this.transforms = transforms;
    }

    /**
     * Stores a network and returns its id.
     *
     * @throws IllegalArgumentException when an edge names a junction that is not there, or edge ids are not 0, 1, 2, …
     */
    public String save(StreetDraft draft) {
        requireConsistent(draft.streets());
        StreetTables tables = new StreetTables(transforms.apply(draft.streets().crs()));
        return database.inTransaction(connection -> {
            Created created = create(draft);
            tables.junctions()
                    .save(connection, created.number(), draft.streets().junctions());
            tables.edges().save(connection, created.number(), draft.streets().edges());
            tables.barriers().save(connection, created.number(), draft.barriers());
            tables.water().save(connection, created.number(), draft.water());
            return created.id();
        });
    }

    /**
     * The junctions and edges of a network in projected metres.
     *
     * @throws NoSuchElementException when there is no such network
     */
    public StreetData load(String id) {
        Row network = get(id);
        StreetTables tables = new StreetTables(transforms.apply(network.info().crs()));
        return database.reading(connection -> new StreetData(
                network.info().name(),
                network.info().crs(),
                network.info().attribution(),
                tables.junctions().load(connection, network.number()),
                tables.edges().load(connection, network.number())));
    }

    /** The barriers of a network in projected metres, in the order they were saved. */
    public List<StreetBarrier> listBarriers(String id) {
        Row network = get(id);
        StreetTables tables = new StreetTables(transforms.apply(network.info().crs()));
        return database.reading(connection -> tables.barriers().load(connection, network.number()));
    }

    /** The water areas of a network in projected metres, in the order they were saved. */
    public List<StreetWater> listWater(String id) {
        Row network = get(id);
        StreetTables tables = new StreetTables(transforms.apply(network.info().crs()));
        return database.reading(connection -> tables.water().load(connection, network.number()));
    }

    public Optional<StreetNetwork> find(String id) {
        return one(database.client().sql(SQL.get("find")).param("id", id)).map(Row::info);
    }

    /** The latest network imported from a file with that digest. */
    public Optional<StreetNetwork> findBySourceDigest(String digest) {
        return one(database.client().sql(SQL.get("find-by-digest")).param("digest", digest))
                .map(Row::info);
    }

    /** All networks, the oldest first. */
    public List<StreetNetwork> list() {
        return database.client()
                .sql(SQL.get("list"))
                .query((row, n) -> row(row).info())
                .list();
    }

    private record Created(int number, String id) {}

    private record Row(int number, StreetNetwork info) {}

    private Created create(StreetDraft draft) {
        StreetData streets = draft.streets();
        return database.client()
                .sql(SQL.get("create"))
                .param("slug", ReadableId.slug(streets.name(), "streets"))
                .param("name", streets.name())
                .param("crs", streets.crs().epsg())
                .param("attribution", streets.attribution())
                .param("fictional", draft.fictional())
                .param("digest", draft.sourceDigest())
                .param("junctions", streets.junctions().size())
                .param("edges", streets.edges().size())
                .query((row, n) -> new Created(row.getInt(1), row.getString(2)))
                .single();
    }

    private Row get(String id) {
        return one(database.client().sql(SQL.get("find")).param("id", id))
                .orElseThrow(() -> new NoSuchElementException("no street network " + id));
    }

    private static Optional<Row> one(StatementSpec statement) {
        return statement.query((row, n) -> row(row)).optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("network_no"),
                new StreetNetwork(
                        row.getString("id"),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        new ProjectCrs(row.getInt("crs_epsg")),
                        row.getString("attribution"),
                        row.getBoolean("fictional"),
                        row.getString("source_digest"),
                        row.getInt("junctions"),
                        row.getInt("edges")));
    }

    private static void requireConsistent(StreetData streets) {
        int junctions = streets.junctions().size();
        for (int i = 0; i < streets.edges().size(); i++) {
            var edge = streets.edges().get(i);
            if (edge.id() != i) {
                throw new IllegalArgumentException("edge " + edge.id() + " stands at position " + i);
            }
            if (Math.min(edge.fromNode(), edge.toNode()) < 0 || Math.max(edge.fromNode(), edge.toNode()) >= junctions) {
                throw new IllegalArgumentException("edge " + edge.id() + " ends at an unknown junction");
            }
        }
    }
}
