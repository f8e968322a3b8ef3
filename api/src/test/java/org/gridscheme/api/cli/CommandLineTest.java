package org.gridscheme.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private final TestConsole console = new TestConsole();

    @Test
    void helpIsAnAnswer() {
        assertThat(console.run("--help")).contains(0);
        assertThat(console.out()).startsWith("Usage:");
        assertThat(console.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "grids", "plan", "batch", "flow", "verify"})
    void everyVerbHasHelpInBothLanguages(String verb) {
        assertThat(console.run(verb, "--help")).contains(0);
        assertThat(console.out()).isNotBlank();
        String english = console.out();
        console.with("LC_ALL", "zh_CN.UTF-8");
        assertThat(console.run(verb, "--help")).contains(0);
        assertThat(console.out()).isNotBlank().isNotEqualTo(english);
    }

    @Test
    void refusesUnknownVerbsAndOptions() {
        assertThat(console.run()).contains(2);
        assertThat(console.run("dance")).contains(2);
        assertThat(console.err()).contains("dance");
        assertThat(console.out()).isEmpty();
        assertThat(console.run("plan", "--at", "1,2", "--colour", "red", "--kva"))
                .contains(2);
        assertThat(console.err()).contains("--colour", "--kva needs a value");
    }

    @Test
    void namesEveryMissingOption() {
        assertThat(console.run("plan")).contains(2);
        assertThat(console.err()).contains("--at is required", "--crs is required", "--kva is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--at=1 --crs=WGS84 --kva=1",
                "--at=1,2,3 --crs=WGS84 --kva=1",
                "--at=a,b --crs=WGS84 --kva=1",
                "--at=1,2 --crs=WGS84 --kva=NaN",
                "--at=1,2 --crs=WGS84 --kva=１２",
                "--at=1,2 --crs=WGS84 --kva=1 --format=xml",
                "--at=1,2 --crs=WGS84 --kva=1 --max-schemes=21",
                "--at=1,2 --at=1,2 --crs=WGS84 --kva=1"
            })
    void refusesBadPlans(String options) {
        String[] arguments = ("plan " + options).split(" ");

        assertThat(console.run(arguments)).contains(2);
        assertThat(console.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import --streets a.osm",
                "import --streets a.osm --grid b --synthesize-grid 1",
                "import --grid b",
                "import --streets a.osm --grid b --format layers",
                "import --streets a.osm --grid b --format package --mapping m.yml",
                "serve --port many",
                "serve --port 65536"
            })
    void refusesBadImportsAndPorts(String line) {
        assertThat(console.run(line.split(" "))).contains(2);
        assertThat(console.err()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "batch --out here", "batch no-such-file.csv", "batch pom.xml"})
    void refusesBadBatches(String line) {
        assertThat(console.run(line.split(" "))).contains(2);
        assertThat(console.err()).isNotBlank();
    }

    @Test
    void saysInOneLineThatTheDatabaseIsAway() {
        console.with("GRIDSCHEME_DB_URL", "jdbc:postgresql://127.0.0.1:1/nowhere?password=secret");

        assertThat(console.run("plan", "--at", "6,50", "--crs", "WGS84", "--kva", "100"))
                .contains(3);
        assertThat(console.err().lines()).hasSize(1);
        assertThat(console.err()).contains("127.0.0.1:1/nowhere").doesNotContain("secret", "Exception");
    }
}
