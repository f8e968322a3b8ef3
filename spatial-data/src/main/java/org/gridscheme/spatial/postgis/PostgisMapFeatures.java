package org.gridscheme.spatial.postgis;

import java.util.List;
import javax.sql.DataSource;

/** What a printed map shows of a grid version and its streets. Thread-safe. */
public final class PostgisMapFeatures {

    private static final SqlFile SQL = SqlFile.open("map-features.sql");

    private final Database database;

    public PostgisMapFeatures(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /**
     * A rectangle in degrees.
     *
     * @param detail also paths, service ways, and stations of the less important kinds
     * @param above_kV only parts of the grid of a higher voltage
     * @return layer by layer in the order they are drawn, in a fixed order within each; nothing for an unknown version
     */
    public List<MapFeature> list(
            String version, double west, double south, double east, double north, boolean detail, double above_kV) {
        return database.client()
                .sql(SQL.get("list"))
                .param("version", version)
                .param("west", west)
                .param("south", south)
                .param("east", east)
                .param("north", north)
                .param("detail", detail)
                .param("above_kv", above_kV)
                .query((row, n) -> new MapFeature(
                        row.getString("layer"),
                        row.getString("kind"),
                        row.getString("name"),
                        GeometryCodec.decode(row.getBytes("shape"))))
                .list();
    }
}
