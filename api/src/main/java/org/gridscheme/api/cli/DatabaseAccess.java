package org.gridscheme.api.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The database named by the environment: {@code GRIDSCHEME_DB_URL}, {@code _USER}, {@code _PASSWORD}. */
final class DatabaseAccess {

    private static final String DEFAULT_URL = "jdbc:postgresql://127.0.0.1:5432/gridscheme";
    private static final String DEFAULT_USER = "gridscheme";
    private static final long CONNECT_WITHIN_MS = 10_000;

    private DatabaseAccess() {}

    /**
     * Opens it and brings its schema up to date.
     *
     * @throws CommandException saying in one line why that did not work
     */
    static DataSource open(Console console) {
        return open(console, SimpleDriverDataSource.class);
    }

    /**
     * The same for work that lasts: sessions are kept for the next statement, and a database that hangs is noticed: no statement
     * waits longer than a minute for it.
     *
     * @throws CommandException saying in one line why that did not work
     */
    static HikariDataSource openForLong(Console console) {
        HikariDataSource pool = open(console, HikariDataSource.class);
        pool.setConnectionTimeout(CONNECT_WITHIN_MS);
        pool.setMinimumIdle(0);
        pool.addDataSourceProperty("socketTimeout", "60");
        pool.addDataSourceProperty("connectTimeout", "5");
        return pool;
    }

    private static <T extends DataSource> T open(Console console, Class<T> kind) {
        Map<String, String> environment = console.environment();
        String url = environment.getOrDefault("GRIDSCHEME_DB_URL", DEFAULT_URL);
        try {
            DatabaseSchema.migrate(source(environment, url, SimpleDriverDataSource.class));
            return source(environment, url, kind);
        } catch (RuntimeException failure) {
            throw CommandException.failure(console.texts()
                    .get("cli.database-unreachable", withoutParameters(url), Failures.firstLine(failure)));
        }
    }

    private static <T extends DataSource> T source(Map<String, String> environment, String url, Class<T> kind) {
        return DataSourceBuilder.create()
                .type(kind)
                .driverClassName("org.postgresql.Driver")
                .url(url)
                .username(environment.getOrDefault("GRIDSCHEME_DB_USER", DEFAULT_USER))
                .password(environment.getOrDefault("GRIDSCHEME_DB_PASSWORD", ""))
                .build();
    }

    /** Parameters of the address may carry a password. */
    private static String withoutParameters(String url) {
        return url.split("\\?", 2)[0];
    }
}
