package org.gridscheme.spatial.configure;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database schema, owned by Flyway ({@code db/migration}). */
public final class DatabaseSchema {

    private DatabaseSchema() {}

    /**
     * Brings the schema up to date; does nothing when it is.
     *
     * @return number of migrations applied
     */
    public static int migrate(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
