package org.gridscheme.spatial.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostGIS server of a test's own with durable settings, to be stopped as by a crash and started again, or to hang for a while. */
public final class CrashingServer implements AutoCloseable {

    private final LocalCluster cluster;

    private CrashingServer(LocalCluster cluster) {
        this.cluster = cluster;
    }

    /** Empty where no PostgreSQL with PostGIS is installed. */
    public static Optional<CrashingServer> start() {
        return PostgresBinaries.find()
                .map(binaries -> LocalCluster.start(PostgisServers.temporaryFolder(), binaries, true))
                .map(CrashingServer::withPostgis);
    }

    private static CrashingServer withPostgis(LocalCluster cluster) {
        JdbcClient.create(cluster.home().dataSource())
                .sql("CREATE EXTENSION postgis")
                .update();
        return new CrashingServer(cluster);
    }

    /** Its only database. */
    public TestDatabase database() {
        return cluster.home();
    }

    /** Stops it at once, whatever is under way, and lets it recover. */
    public void crash() {
        try {
            cluster.stopImmediately();
            cluster.startAgain();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops all its processes where they are, connections stay open and say nothing. */
    public void hang() {
        try {
            cluster.hang();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** After {@link #hang}, as if nothing had been. */
    public void goOn() {
        try {
            cluster.goOn();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its write-ahead log from now on lies there; nothing else may. */
    public void moveLog(SmallDisk disk) {
        try {
            cluster.moveLog(disk.tables());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** After {@link #moveLog}, into its own folder. */
    public void moveLogBack() {
        try {
            Path home = Files.createDirectory(cluster.folder().resolve("log"));
            cluster.own(home);
            cluster.moveLog(home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** For when it has given up by itself. */
    public void startIfDown() {
        try {
            cluster.startIfDown();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file system of its own for tables or the log; empty where this account may not mount one. */
    public Optional<SmallDisk> mountSmallDisk(int size_MB) {
        return SmallDisk.mount(cluster, size_MB);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
