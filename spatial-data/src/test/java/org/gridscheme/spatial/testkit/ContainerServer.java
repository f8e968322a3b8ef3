package org.gridscheme.spatial.testkit;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The PostGIS image, where a Docker engine answers. */
final class ContainerServer implements PostgisServer {

    private static final DockerImageName IMAGE =
            DockerImageName.parse("postgis/postgis:15-3.3").asCompatibleSubstituteFor("postgres");

    private final PostgreSQLContainer container;

    private ContainerServer(PostgreSQLContainer container) {
        this.container = container;
    }

    static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static PostgisServer start() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        return new ContainerServer(container);
    }

    @Override
    public TestDatabase home() {
        return new TestDatabase(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    @Override
    public void close() {
        container.stop();
    }
}
