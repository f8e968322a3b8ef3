package org.gridscheme.spatial.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real file system in memory, small enough to be filled, on which a server keeps a tablespace or its log. Not thread-safe. */
public final class SmallDisk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmallDisk.class);

    private static final int COMMAND_LIMIT_S = 30;
    private static final int BLOCK = 64 * 1024;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static Optional<SmallDisk> mount(LocalCluster cluster, int size_MB) {
        try {
            Path folder = Files.createTempDirectory(cluster.folder(), "small-disk");
            if (!run("mount", "-t", "tmpfs", "-o", "size=" + size_MB + "m", "tmpfs", folder.toString())) {
                return Optional.empty();
            }
            SmallDisk disk = new SmallDisk(folder);
            cluster.own(Files.createDirectory(disk.tables()));
            return Optional.of(disk);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the tablespace or the log goes. */
    public Path tables() {
        return folder.resolve("tables");
    }

    /** Until not a block is left. */
    public void fill() throws IOException {
        byte[] block = new byte[BLOCK];
        for (int size = BLOCK; size > 0; size /= 2) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("ballast-" + size))) {
                while (true) {
                    out.write(block, 0, size);
                }
            } catch (IOException full) {
                LOG.debug("no room for {} bytes more", size, full);
            }
        }
    }

    /** As before it was filled. */
    public void free() throws IOException {
        for (int size = BLOCK; size > 0; size /= 2) {
            Files.deleteIfExists(folder.resolve("ballast-" + size));
        }
    }

    /** What still uses it does so until it ends. */
    @Override
    public void close() {
        try {
            run("umount", "--lazy", folder.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(COMMAND_LIMIT_S, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
