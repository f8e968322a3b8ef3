package org.gridscheme.api.cli;

import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The database named by the environment: {@code GRIDSCHEME_DB_URL}, {@code _USER}, {@code _PASSWORD}. */
final class DatabaseAccess {

    private static final String DEFAULT_URL = "jdbc:postgresql://127.0.0.1:5432/gridscheme";
    private static final String DEFAULT_USER = "gridscheme";

    private DatabaseAccess() {}

    /**
     * Opens it and brings its schema up to date.
     *
     * @throws CommandException saying in one line why that did not work
     */
    static DataSource open(Console console) {
        return open(console, new Properties());
    }

    /**
     * The same, but a database that hangs is noticed: no statement waits longer than a minute for it.
     *
     * @throws CommandException saying in one line why that did not work
     */
    static DataSource openWatched(Console console) {
        Properties limits = new Properties();
        limits.setProperty("socketTimeout", "60");
        limits.setProperty("connectTimeout", "5");
        limits.setProperty("loginTimeout", "10");
        return open(console, limits);
    }

    private static DataSource open(Console console, Properties properties) {
        Map<String, String> environment = console.environment();
        String url = environment.getOrDefault("GRIDSCHEME_DB_URL", DEFAULT_URL);
        try {
            SimpleDriverDataSource database = DataSourceBuilder.create()
                    .type(SimpleDriverDataSource.class)
                    .driverClassName("org.postgresql.Driver")
                    .url(url)
                    .username(environment.getOrDefault("GRIDSCHEME_DB_USER", DEFAULT_USER))
                    .password(environment.getOrDefault("GRIDSCHEME_DB_PASSWORD", ""))
                    .build();
            DatabaseSchema.migrate(database);
            database.setConnectionProperties(properties);
            return database;
        } catch (RuntimeException failure) {
            throw CommandException.failure(console.texts()
                    .get("cli.database-unreachable", withoutParameters(url), Failures.firstLine(failure)));
        }
    }

    /** Parameters of the address may carry a password. */
    private static String withoutParameters(String url) {
        return url.split("\\?", 2)[0];
    }
}
