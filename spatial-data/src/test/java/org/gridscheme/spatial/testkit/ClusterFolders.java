package org.gridscheme.spatial.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folders of throw-away clusters below one parent. Each names the JVM that owns it (process id and start time), so
 * that a later run can tell a leftover of a killed run from a cluster in use.
 */
final class ClusterFolders {

    private static final String PREFIX = "gridscheme-test-pg-";
    private static final String OWNER_FILE = "owner";
    private static final int PAUSE_MS = 50;
    private static final int STOP_LIMIT = 200;

    private final Path parent;

    ClusterFolders(Path parent) {
        this.parent = parent;
    }

    static Path data(Path folder) {
        return folder.resolve("data");
    }

    Path create() throws IOException {
        Path folder = Files.createTempDirectory(parent, PREFIX);
        Files.writeString(folder.resolve(OWNER_FILE), identity(ProcessHandle.current()), StandardCharsets.US_ASCII);
        return folder;
    }

    /** Removes the clusters whose JVM is gone; those of other accounts are left alone. */
    void removeStale() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isOurs(folder) && !ownerLives(folder)) {
                    remove(folder);
                }
            }
        }
    }

    /** Ends the server of that folder, if one runs, and deletes the folder. */
    static void remove(Path folder) {
        try {
            Optional<ProcessHandle> server = server(folder);
            if (server.isPresent()) {
                end(server.get(), folder);
            }
            deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder, e);
        }
    }

    /** The postmaster of that folder. Its id may be reused by a stranger, so the command line must name the folder. */
    static Optional<ProcessHandle> server(Path folder) throws IOException {
        Path pidFile = data(folder).resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        return ProcessHandle.of(pid).filter(process -> serves(process, folder));
    }

    /**
     * Whether that process is the postmaster of that folder, by its command line: a dead process that nobody reaps, as in a
     * container without init, is still alive for {@link ProcessHandle}.
     */
    static boolean serves(ProcessHandle process, Path folder) {
        return commandLine(process).contains(folder.toString());
    }

    /** SIGTERM would wait for sessions; the children follow a killed postmaster at once, and the data is thrown away. */
    private static void end(ProcessHandle server, Path folder) {
        server.destroyForcibly();
        for (int pause = 0; serves(server, folder); pause++) {
            if (pause == STOP_LIMIT) {
                throw new IllegalStateException("The test server " + server.pid() + " does not end");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a test server was ended", e);
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        String us = System.getProperty("user.name");
        return Files.isDirectory(folder) && Files.getOwner(folder).getName().equals(us);
    }

    private static boolean ownerLives(Path folder) throws IOException {
        Path owner = folder.resolve(OWNER_FILE);
        if (!Files.exists(owner)) {
            // Killed within the moment between creating the folder and naming its owner, or just being created.
            Instant created = Files.getLastModifiedTime(folder).toInstant();
            return created.isAfter(Instant.now().minusSeconds(60));
        }
        String identity = Files.readString(owner, StandardCharsets.US_ASCII);
        long pid = Long.parseLong(identity.substring(0, identity.indexOf(' ')));
        return ProcessHandle.of(pid)
                .map(ClusterFolders::identity)
                .filter(identity::equals)
                .isPresent();
    }

    private static String identity(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("?");
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static void deleteTree(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
                if (cause instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw cause;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) throws IOException {
                if (cause != null) {
                    throw cause;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
