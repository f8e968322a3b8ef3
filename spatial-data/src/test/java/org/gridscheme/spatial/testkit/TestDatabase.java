package org.gridscheme.spatial.testkit;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database with the PostGIS extension, for one test class.
 *
 * @param url JDBC URL without credentials
 */
public record TestDatabase(String url, String user, String password) {

    /** An unpooled source: each call of {@code getConnection} opens a new session. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
