package org.gridscheme.spatial.postgis;

import java.util.Set;
import javax.sql.DataSource;

/**
 * Vector tiles (MVT) of a grid version and its streets, made by PostGIS. Thread-safe.
 *
 * <ul>
 *   <li>{@code streets}: layers {@code street} (class, name, bridge, tunnel), {@code barrier} (kind, name), {@code water}
 *       (name); class and kind in lower case
 *   <li>{@code grid}: layers {@code section} (id, kind, voltage_kv, feeder, quarantined, open), {@code node} (id, kind,
 *       name, spare_ways, voltage_kv, quarantined), {@code substation} (id, name), {@code duct} (id, holes_free),
 *       {@code restricted} (id, kind, name)
 * </ul>
 *
 * False flags, zero spare ways and empty names are left out of a feature. Below zoom 13 a tile is an
 * overview: less important classes and short sections are missing, the rest is merged and has no id.
 */
public final class PostgisTiles {

    public static final String STREETS = "streets";
    public static final String GRID = "grid";

    private static final SqlFile SQL = SqlFile.open("tiles.sql");
    private static final int FIRST_DETAIL = 13;

    private final Database database;

    public PostgisTiles(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    public static Set<String> layers() {
        return Set.of(STREETS, GRID);
    }

    /**
     * One tile; no bytes where there is nothing, as for an unknown version.
     *
     * @param layer {@link #STREETS} or {@link #GRID}
     * @param version grid version, which also names the streets
     * @param y row counted from the north
     * @throws IllegalArgumentException when there is no such layer or tile
     */
    public byte[] tile(String layer, String version, int z, int x, int y) {
        TileBounds tile = new TileBounds(z, x, y);
        return database.client()
                .sql(SQL.get(statement(layer, z)))
                .param("version", version)
                .param("z", z)
                .param("x", x)
                .param("y", y)
                .param("west", tile.west())
                .param("south", tile.south())
                .param("east", tile.east())
                .param("north", tile.north())
                .param("tolerance", tile.tolerance())
                .param("shortest", tile.shortestVisible_m())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static String statement(String layer, int z) {
        if (!layers().contains(layer)) {
            throw new IllegalArgumentException("no layer " + layer);
        }
        return layer + (z < FIRST_DETAIL ? "-overview" : "-detail");
    }
}
