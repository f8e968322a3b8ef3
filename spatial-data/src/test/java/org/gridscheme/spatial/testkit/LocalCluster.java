package org.gridscheme.spatial.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A throw-away cluster made from the machine's PostgreSQL binaries: loopback only, random password, data in a folder
 * under the temporary directory. Unless asked for, it trades durability for speed; it must never hold real data.
 */
final class LocalCluster implements PostgisServer {

    private static final String USER = "gridscheme";
    private static final int START_ATTEMPTS = 5;
    private static final int COMMAND_LIMIT_S = 120;

    private final Path folder;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final String password;
    private final boolean durable;
    private int port;

    private LocalCluster(Path folder, PostgresBinaries binaries, ServerAccount account, boolean durable) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
        this.password = randomPassword();
        this.durable = durable;
    }

    /** Makes and starts a cluster below {@code parent}; leftovers of killed runs there are removed first. */
    static LocalCluster start(Path parent, PostgresBinaries binaries) {
        return start(parent, binaries, false);
    }

    /** @param durable with PostgreSQL's own settings for what is kept after a crash */
    static LocalCluster start(Path parent, PostgresBinaries binaries, boolean durable) {
        ServerAccount account = ServerAccount.choose();
        try {
            new ClusterFolders(parent).removeStale();
            LocalCluster cluster = new LocalCluster(new ClusterFolders(parent).create(), binaries, account, durable);
            try {
                cluster.initialise();
                cluster.startOnFreePort();
            } catch (IOException | RuntimeException e) {
                cluster.close();
                throw e;
            }
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TestDatabase home() {
        return new TestDatabase("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    @Override
    public void close() {
        ClusterFolders.remove(folder);
    }

    /** As after a crash: nothing is finished or written. */
    void stopImmediately() throws IOException {
        run(List.of(binary("pg_ctl"), "--pgdata=" + ClusterFolders.data(folder), "--mode=immediate", "--wait", "stop"));
    }

    /** On the same port, recovering what the log has. */
    void startAgain() throws IOException {
        run(startCommand());
    }

    /** Stopped at once, its write-ahead log brought to an empty folder of its account, and started again. */
    void moveLog(Path to) throws IOException {
        Path log = ClusterFolders.data(folder).resolve("pg_wal");
        stopImmediately();
        run(List.of("cp", "-a", log + "/.", to.toString()));
        run(List.of("rm", "-r", log.toString()));
        run(List.of("ln", "-s", to.toString(), log.toString()));
        startAgain();
    }

    /** Nothing where it runs. */
    void startIfDown() throws IOException {
        if (!Files.exists(ClusterFolders.data(folder).resolve("postmaster.pid"))) {
            startAgain();
        }
    }

    /** Nothing of it moves until {@link #goOn}: neither a new connection nor an old one is answered. */
    void hang() throws IOException {
        ProcessHandle postmaster = postmaster();
        signal("STOP", List.of(postmaster));
        signal("STOP", postmaster.descendants().toList());
    }

    void goOn() throws IOException {
        ProcessHandle postmaster = postmaster();
        signal("CONT", postmaster.descendants().toList());
        signal("CONT", List.of(postmaster));
    }

    private ProcessHandle postmaster() throws IOException {
        List<String> lines = Files.readAllLines(ClusterFolders.data(folder).resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
    }

    private void signal(String name, List<ProcessHandle> processes) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", "-s", name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        run(command);
    }

    /** Gives a path to the account the server runs as. */
    void own(Path path) throws IOException {
        account.own(path);
    }

    Path folder() {
        return folder;
    }

    private void initialise() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path data = Files.createDirectory(ClusterFolders.data(folder));
        Path secret = Files.writeString(data.resolveSibling("password"), password, StandardCharsets.US_ASCII);
        Path log = Files.createFile(log());
        for (Path path : List.of(data, secret, log)) {
            account.own(path);
        }
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        run(List.of(
                binary("initdb"),
                "--pgdata=" + data,
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--no-instructions"));
    }

    private void startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                run(startCommand());
                return;
            } catch (IllegalStateException e) {
                // Between the probe and the start another process may have taken the port.
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<String> startCommand() {
        String options = String.join(
                " ",
                "-c listen_addresses=127.0.0.1",
                "-c port=" + port,
                "-c unix_socket_directories=''",
                "-c max_connections=200",
                "-c shared_buffers=128MB",
                durable ? "" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off",
                "-c jit=off");
        return List.of(
                binary("pg_ctl"),
                "--pgdata=" + ClusterFolders.data(folder),
                "--log=" + log(),
                "--wait",
                "--timeout=60",
                "--options=" + options,
                "start");
    }

    private void run(List<String> command) throws IOException {
        Path output = folder.resolve("command.log");
        // Not a pipe: the server inherits it and would keep it open.
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(account.command(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        try {
            if (!process.waitFor(COMMAND_LIMIT_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command.get(0) + " did not end within " + COMMAND_LIMIT_S + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command.get(0) + " ran", e);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command.get(0) + " failed:\n" + text(output) + text(log()));
        }
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private String binary(String name) {
        return binaries.bin().resolve(name).toString();
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
