package org.gridscheme.spatial.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class its own empty PostGIS database, dropped after the class, and injects it as a parameter of type
 * {@link DataSource} or {@link TestDatabase}. The server is found once per JVM: the one named by the environment
 * variable {@code GRIDSCHEME_TEST_DB_URL} (with {@code _USER}, {@code _PASSWORD}), else a container where a Docker engine
 * answers, else a throw-away cluster made from the PostgreSQL installed here. Without any of them the test fails and
 * says what to do.
 *
 * <p>Where no parameter can be injected, as in a {@code @DynamicPropertySource} method, call {@link #createDatabase()}.
 */
public final class PostgisExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PostgisExtension.class);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Object TEMPLATE_LOCK = new Object();
    private static Optional<String> template = Optional.empty();

    /** A fresh database with PostGIS that lives until the JVM ends. */
    public static TestDatabase createDatabase() {
        PostgisServer server = PostgisServers.get();
        String name = databaseName("t" + COUNT.incrementAndGet());
        execute(server.home(), "create database " + name + " template " + template(server));
        dropAtExitIfGiven(server, name);
        return server.database(name);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DataSource.class || type == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase database = database(context);
        return parameter.getParameter().getType() == DataSource.class ? database.dataSource() : database;
    }

    /** The database of the test class; nested classes find the one of the class around them. */
    private static TestDatabase database(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent("database", key -> new Scoped(createDatabase()), Scoped.class)
                .database();
    }

    /** PostGIS is installed once, into a template: copying it is several times faster than installing it again. */
    private static String template(PostgisServer server) {
        synchronized (TEMPLATE_LOCK) {
            if (template.isEmpty()) {
                String name = databaseName("template");
                execute(server.home(), "create database " + name + " encoding 'UTF8' template template0");
                execute(server.database(name), "create extension postgis");
                dropAtExitIfGiven(server, name);
                template = Optional.of(name);
            }
            return template.get();
        }
    }

    private static String databaseName(String suffix) {
        return String.format(
                Locale.ROOT, "gridscheme_%d_%s", ProcessHandle.current().pid(), suffix);
    }

    /** A server of our own takes its databases with it. */
    private static void dropAtExitIfGiven(PostgisServer server, String name) {
        if (server instanceof GivenServer) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(server.home(), name), "drop-" + name));
        }
    }

    private static void drop(TestDatabase home, String name) {
        execute(home, "drop database if exists " + name + " with (force)");
    }

    private static void execute(TestDatabase database, String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("\"" + sql + "\" failed on " + database.url() + ": " + e.getMessage(), e);
        }
    }

    /** Closed by JUnit when the test class ends. */
    private record Scoped(TestDatabase database) implements AutoCloseable {

        @Override
        public void close() {
            String url = database.url();
            String name = url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
            drop(PostgisServers.get().home(), name);
        }
    }
}
