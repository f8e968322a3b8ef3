package org.gridscheme.spatial.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridscheme.spatial.testkit.PostgisServers.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgisServersTest {

    private static final TestDatabase HOME =
            new TestDatabase("jdbc:postgresql://db.example:5433/home?sslmode=require", "ann", "secret");

    @Test
    void givenServerWins() {
        PostgisServer server = PostgisServers.choose(Map.of(
                "GRIDSCHEME_TEST_DB_URL", HOME.url(),
                "GRIDSCHEME_TEST_DB_USER", "ann",
                "GRIDSCHEME_TEST_DB_PASSWORD", "secret"));

        assertThat(server.home()).isEqualTo(HOME);
    }

    @Test
    void otherDatabaseKeepsHostAndOptions() {
        assertThat(new GivenServer(HOME).database("other").url())
                .isEqualTo("jdbc:postgresql://db.example:5433/other?sslmode=require");
    }

    @Test
    void nextAttemptIsTakenWhereOneFails() {
        PostgisServer second = new GivenServer(HOME);

        PostgisServer chosen = PostgisServers.firstOf(
                List.of(new Attempt("container", () -> fail("no image")), new Attempt("local", () -> second)));

        assertThat(chosen).isSameAs(second);
    }

    @Test
    void failureNamesEveryReasonAndTheWayOut() {
        List<Attempt> attempts = List.of(
                new Attempt("container", () -> fail("no engine")), new Attempt("local", () -> fail("no binaries")));

        assertThatThrownBy(() -> PostgisServers.firstOf(attempts))
                .hasMessageContaining("container: no engine")
                .hasMessageContaining("local: no binaries")
                .hasMessageContaining("GRIDSCHEME_TEST_DB_URL")
                .hasMessageContaining("apt-get install");
    }

    @Test
    void newestInstallationWithPostgisIsChosen(@TempDir Path root) throws IOException {
        for (String version : List.of("9", "15", "17")) {
            Files.createDirectories(root.resolve("lib/" + version + "/bin"));
            Files.createFile(root.resolve("lib/" + version + "/bin/initdb"));
        }
        for (String version : List.of("9", "15")) {
            Files.createDirectories(root.resolve("share/" + version + "/extension"));
            Files.createFile(root.resolve("share/" + version + "/extension/postgis.control"));
        }

        assertThat(PostgresBinaries.find(root.resolve("lib"), root.resolve("share")))
                .hasValueSatisfying(found -> assertThat(found.major()).isEqualTo(15));
    }

    private static PostgisServer fail(String reason) {
        throw new IllegalStateException(reason);
    }
}
