package org.gridscheme.spatial.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Chooses the one PostGIS server of this JVM: a given one, else a container, else a throw-away local cluster. */
final class PostgisServers {

    private static final Object LOCK = new Object();
    private static Optional<PostgisServer> started = Optional.empty();
    private static Optional<IllegalStateException> refused = Optional.empty();

    private PostgisServers() {}

    /** The server, started at the first call and ended with the JVM. A failure is not tried again. */
    static PostgisServer get() {
        synchronized (LOCK) {
            if (refused.isPresent()) {
                throw new IllegalStateException(refused.get().getMessage(), refused.get());
            }
            if (started.isEmpty()) {
                try {
                    PostgisServer server = choose(System.getenv());
                    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end-test-postgis"));
                    started = Optional.of(server);
                } catch (IllegalStateException e) {
                    refused = Optional.of(e);
                    throw e;
                }
            }
            return started.get();
        }
    }

    static PostgisServer choose(Map<String, String> environment) {
        Optional<PostgisServer> given = GivenServer.find(environment);
        if (given.isPresent()) {
            return given.get();
        }
        List<Attempt> attempts = List.of(
                new Attempt("Docker container", PostgisServers::container),
                new Attempt("local cluster", PostgisServers::localCluster));
        return firstOf(attempts);
    }

    static PostgisServer firstOf(List<Attempt> attempts) {
        List<String> reasons = new ArrayList<>();
        for (Attempt attempt : attempts) {
            try {
                return attempt.start().get();
            } catch (RuntimeException e) {
                reasons.add("- " + attempt.name() + ": " + e.getMessage());
            }
        }
        throw new IllegalStateException("Tests need PostGIS and found none:\n" + String.join("\n", reasons)
                + "\nGive one with " + GivenServer.URL_VARIABLE
                + " (and _USER, _PASSWORD), start Docker, or install it:"
                + " apt-get install postgresql postgresql-postgis");
    }

    private static PostgisServer container() {
        if (!ContainerServer.engineAnswers()) {
            throw new IllegalStateException("no Docker engine answers");
        }
        return ContainerServer.start();
    }

    private static PostgisServer localCluster() {
        PostgresBinaries binaries = PostgresBinaries.find()
                .orElseThrow(() -> new IllegalStateException("no PostgreSQL with PostGIS is installed"));
        return LocalCluster.start(temporaryFolder(), binaries);
    }

    /** The temporary directory, or a common one where the server's account cannot enter it. */
    static Path temporaryFolder() {
        ServerAccount account = ServerAccount.choose();
        return Stream.of(System.getProperty("java.io.tmpdir"), "/tmp", "/var/tmp")
                .map(Path::of)
                .filter(account::canReach)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no temporary folder that " + account + " can enter"));
    }

    /** One way to come by a server. */
    record Attempt(String name, Supplier<PostgisServer> start) {}
}
