package org.gridscheme.api.endtoend;

import java.time.Duration;
import java.time.Instant;
import org.gridscheme.api.GridSchemeApplication;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it is delivered, on a free port and a database of its own. */
final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConfigurableApplicationContext context;
    private final int port;

    RunningService(TestDatabase database) {
        context = SpringApplication.run(
                GridSchemeApplication.class,
                "--server.port=0",
                "--gridscheme.batch-lease=4s",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
        port = ((WebServerApplicationContext) context).getWebServer().getPort();
        awaitGrid();
    }

    private void awaitGrid() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (http().get("/actuator/health/readiness").status() != 200) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the grid was not loaded within " + PATIENCE);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Http http() {
        return new Http(port);
    }

    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    @Override
    public void close() {
        context.close();
    }
}
