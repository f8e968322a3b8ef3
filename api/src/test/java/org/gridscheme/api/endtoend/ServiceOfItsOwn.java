package org.gridscheme.api.endtoend;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.TestDatabase;

/** A service in a process of its own, which can be killed and started again. Leases are short, so that little is waited for. */
final class ServiceOfItsOwn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final TestDatabase database;
    private final Path log;
    private final int port;
    private Process process;

    ServiceOfItsOwn(TestDatabase database, Path log) throws IOException {
        this.database = database;
        this.log = log;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.process = start();
    }

    /** As an operator ends it: what is under way is finished and recorded. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    void startAgain() throws IOException {
        process = start();
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dgridscheme.batch-lease=4s",
                "-Dgridscheme.batch-workers=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gridscheme.api.GridSchemeApplication",
                "serve",
                "--port",
                String.valueOf(port));
        builder.environment().put("GRIDSCHEME_DB_URL", database.url());
        builder.environment().put("GRIDSCHEME_DB_USER", database.user());
        builder.environment().put("GRIDSCHEME_DB_PASSWORD", database.password());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    Http http() {
        return new Http(port);
    }

    void awaitReady() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (Instant.now().isAfter(deadline) || !process.isAlive()) {
                throw new IllegalStateException("the service is not ready, see " + log);
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() {
        try {
            return http().get("/actuator/health/readiness").status() == 200;
        } catch (RuntimeException notListening) {
            return false;
        }
    }

    /** Of the process that runs now; zero where the machine does not tell. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** kill -9, and started again without waiting for it. */
    void kill() throws Exception {
        process.destroyForcibly().waitFor();
        process = start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
