package org.gridscheme.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on a real database that holds the demo city. */
@ExtendWith(PostgisExtension.class)
class CommandLineIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The customer the demo shows. */
    private static final List<String> EXAMPLE = List.of(
            "plan",
            "--at=118.9050,32.9030",
            "--crs=WGS84",
            "--kva=8000",
            "--importance=CLASS_I",
            "--industry=DATA_CENTRE");

    private static TestConsole demo = new TestConsole();

    private final TestConsole console;

    CommandLineIT(TestDatabase database) {
        console = TestConsole.on(database);
    }

    @BeforeAll
    static void showTheDemo(TestDatabase database) {
        demo = TestConsole.on(database);
        assertThat(demo.run("plan", "--at=118.9,32.9", "--crs=WGS84", "--kva=500"))
                .contains(3);
        assertThat(demo.err()).contains("No grid has been imported yet");
        assertThat(demo.run("demo", "--once", "--port=0")).as(demo.err()).contains(0);
    }

    @Test
    void theDemoPrintsItsExampleAndNothingElse() {
        assertThat(demo.out().lines().filter(line -> line.contains("mutual standby")))
                .as(demo.out())
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(demo.out().lines().findFirst().orElseThrow()).contains("FICTIONAL");
        assertThat(demo.err()).isNotBlank().doesNotContain("Exception", "mutual standby");
    }

    @Test
    void theDemoStartsAgainOnTheCityItHas() {
        assertThat(console.run("demo", "--once", "--port=0")).contains(0);
        assertThat(timeless(console.out())).isEqualTo(timeless(demo.out()));
        assertThat(console.err().lines().count())
                .as(console.err())
                .isLessThan(demo.err().lines().count());
    }

    @Test
    void reservesASchemeListsItAndGivesItBack() {
        assertThat(console.run("plan", "--at=118.9,32.9", "--crs=WGS84", "--kva=800", "--format=json"))
                .contains(0);
        JsonNode answer = JSON.readTree(console.out());
        String scheme = answer.get("id").asString() + "/"
                + answer.get("schemes").get(0).get("id").asString();

        assertThat(console.run("reservations", "--reserve", scheme, "--reference=2026-118"))
                .as(console.err())
                .contains(0);
        JsonNode held = JSON.readTree(console.out());
        String id = held.get("id").asString();
        assertThat(console.run("reservations", "--reserve", scheme)).contains(2);
        assertThat(console.err()).contains(id);
        assertThat(console.run("reservations")).contains(0);
        assertThat(console.out().lines()).anyMatch(line -> line.startsWith(id) && line.contains("held  "));
        assertThat(console.run("reservations", "--release", id)).contains(0);
        assertThat(JSON.readTree(console.out()).get("state").asString()).isEqualTo("RELEASED");
    }

    @Test
    void doesOneThingToReservationsAtATime() {
        assertThat(console.run("reservations", "--extend=a", "--release=b")).contains(2);
        assertThat(console.err()).contains("--extend, --release");
        assertThat(console.run("reservations", "--reserve=a")).contains(2);
        assertThat(console.run("reservations", "--show=a")).contains(2);
    }

    @Test
    void plansAsJson() {
        assertThat(plan("--format=json")).isZero();
        JsonNode answer = JSON.readTree(console.out());
        assertThat(answer.get("outcome").asString()).isEqualTo("FEASIBLE");
        assertThat(answer.get("schemes").get(0).get("sources")).hasSize(2);
        assertThat(console.err()).isEmpty();
    }

    @Test
    void plansAsATableInTheLanguageOfTheShell() {
        assertThat(plan()).isZero();
        String english = console.out();
        assertThat(timeless(english)).as("the customer of the demo").isEqualTo(timeless(demo.out()));
        assertThat(console.err()).isEmpty();

        console.with("LANG", "zh_CN.UTF-8");
        assertThat(plan("--format=table")).isZero();
        assertThat(console.out()).isNotEqualTo(english).contains("互为备用");
    }

    @Test
    void plansAsGeoJson() {
        assertThat(plan("--format=geojson", "--max-schemes=2")).isZero();
        JsonNode map = JSON.readTree(console.out());
        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        List<String> kinds = new ArrayList<>();
        map.get("features").forEach(f -> kinds.add(f.get("geometry").get("type").asString()));
        assertThat(kinds.stream().filter("LineString"::equals)).hasSize(4);
        assertThat(console.err()).isEmpty();
    }

    @Test
    void whatCannotBeSuppliedIsAnAnswerWithANumberOfItsOwn() {
        assertThat(plan("--format=json", "--sources=SINGLE")).isEqualTo(1);
        JsonNode answer = JSON.readTree(console.out());
        assertThat(answer.get("outcome").asString()).isEqualTo("INFEASIBLE");
        assertThat(answer.get("rejected")).isNotEmpty();
        assertThat(console.err()).isEmpty();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThat(console.run("plan", "--at=118.9,32.9", "--crs=MOON", "--kva=0", "--importance=VIP"))
                .contains(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("/location/crs", "/capacity_kva", "/customer/importance");
    }

    @Test
    void plansWhatAFileAsksFor(@TempDir Path folder) throws IOException {
        Path wishes = Files.writeString(folder.resolve("wishes.json"), """
                {"location": {"crs": "WGS84", "coordinates": [118.9, 32.9]}, "capacity_kva": 800,
                 "needs": {"phases": [{"from_month": 0, "capacity_kva": 400}, {"from_month": 24, "capacity_kva": 800}]},
                 "options": {"max_schemes": 1}}""");
        assertThat(console.run("plan", "--request", wishes.toString(), "--format=json"))
                .as(console.err())
                .contains(0);
        JsonNode answer = JSON.readTree(console.out());
        assertThat(answer.get("schemes")).hasSize(1);
        assertThat(answer.get("schemes").get(0).get("design").get("phases")).hasSize(2);

        Path wrong = Files.writeString(folder.resolve("wrong.json"), """
                {"location": {"crs": "MOON", "coordinates": [118.9, 32.9]}, "capacity_kva": 0, "size": 7}""");
        assertThat(console.run("plan", "--request", wrong.toString())).contains(2);
        assertThat(console.err()).contains("/location/crs", "/capacity_kva", "/size");
    }

    @Test
    void refusesWhatIsNoMapAndKeepsTheGridThereIs(@TempDir Path folder) throws IOException {
        Path noMap = Files.writeString(folder.resolve("town.osm.pbf"), "no map at all");
        assertThat(console.run("import", "--streets=" + noMap, "--synthesize-grid=1"))
                .contains(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).doesNotContain("Exception");
        assertThat(plan("--format=json")).isZero();
    }

    /** Without the line that names the answer and its time. */
    private static List<String> timeless(String table) {
        return table.lines().filter(line -> !line.startsWith("Answer ")).toList();
    }

    private int plan(String... further) {
        List<String> line = new ArrayList<>(EXAMPLE);
        line.addAll(List.of(further));
        return console.run(line.toArray(String[]::new)).orElseThrow();
    }
}
