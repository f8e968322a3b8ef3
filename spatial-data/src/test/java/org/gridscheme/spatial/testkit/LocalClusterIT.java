package org.gridscheme.spatial.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs where PostgreSQL with PostGIS is installed; elsewhere the other ways to a server are used. */
class LocalClusterIT {

    private Path parent = Path.of("");

    @BeforeEach
    void needsLocalPostgres() throws IOException {
        assumeTrue(PostgresBinaries.find().isPresent(), "No PostgreSQL with PostGIS is installed");
        parent = Files.createTempDirectory(PostgisServers.temporaryFolder(), "clusters");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeParent() throws IOException {
        Files.deleteIfExists(parent);
    }

    @Test
    void clusterIsGoneAfterClose() throws IOException {
        LocalCluster cluster = start();
        ProcessHandle server = ClusterFolders.server(cluster.folder()).orElseThrow();

        cluster.close();

        assertThat(ClusterFolders.serves(server, cluster.folder())).isFalse();
        assertThat(cluster.folder()).doesNotExist();
    }

    @Test
    void leftoverOfKilledRunIsStoppedAndRemoved() throws IOException {
        LocalCluster leftover = start();
        ProcessHandle server = ClusterFolders.server(leftover.folder()).orElseThrow();
        Files.writeString(
                leftover.folder().resolve("owner"), ProcessHandle.current().pid() + " 1999-01-01T00:00:00Z");

        new ClusterFolders(parent).removeStale();

        assertThat(ClusterFolders.serves(server, leftover.folder())).isFalse();
        assertThat(leftover.folder()).doesNotExist();
    }

    @Test
    void clusterInUseIsLeftAlone() throws IOException {
        try (LocalCluster inUse = start()) {
            new ClusterFolders(parent).removeStale();

            assertThat(ClusterFolders.server(inUse.folder())).isPresent();
        }
    }

    private LocalCluster start() {
        return LocalCluster.start(parent, PostgresBinaries.find().orElseThrow());
    }
}
