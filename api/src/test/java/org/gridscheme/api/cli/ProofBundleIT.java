package org.gridscheme.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridscheme.api.testkit.EditableBundle;
import org.gridscheme.spatial.demo.DemoTown;
import org.gridscheme.spatial.demo.DemoTownSize;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of a small fictional town: made with its database, computed again without. */
@ExtendWith(PostgisExtension.class)
class ProofBundleIT {

    private static final List<String> EXAMPLE = List.of(
            "plan",
            "--at=118.9050,32.9030",
            "--crs=WGS84",
            "--kva=8000",
            "--importance=CLASS_I",
            "--industry=DATA_CENTRE");

    private static final String PRICES = "data/tariff/cn-planning-2025.yml";

    @TempDir
    private static Path folder;

    private static TestConsole planning = new TestConsole();

    /** Knows no database. */
    private final TestConsole console =
            new TestConsole().with("GRIDSCHEME_DB_URL", "jdbc:postgresql://127.0.0.1:1/nowhere");

    @BeforeAll
    static void planOnTheTown(TestDatabase database) throws IOException {
        planning = TestConsole.on(database);
        Path streets = folder.resolve("town.osm.gz");
        DemoTown.generate(1, DemoTownSize.ofJunctions(2300)).write(streets);
        assertThat(planning.run(
                        "import",
                        "--streets=" + streets,
                        "--synthesize-grid=1",
                        "--nodes=1000",
                        "--name=" + DemoTown.NAME))
                .as(planning.err())
                .contains(0);
        assertThat(plan("example.zip")).isZero();
        assertThat(planning.err()).contains("example.zip");
    }

    private static int plan(String bundle, String... further) {
        List<String> line = new ArrayList<>(EXAMPLE);
        line.addAll(List.of(further));
        line.add("--bundle=" + folder.resolve(bundle));
        return planning.run(line.toArray(String[]::new)).orElseThrow();
    }

    private int verify(Path bundle) {
        return console.run("verify", bundle.toString()).orElseThrow();
    }

    private static EditableBundle example() throws IOException {
        return EditableBundle.of(folder.resolve("example.zip"));
    }

    @Test
    void provesItself() {
        assertThat(verify(folder.resolve("example.zip"))).as(console.err()).isZero();
        assertThat(console.out()).contains("every byte is the same");
        assertThat(console.err()).contains("The answer rests on grid chenxi", "cn-default", "cn-planning");
    }

    @Test
    void holdsWhatTheComputationRead() throws IOException {
        EditableBundle bundle = example();

        assertThat(bundle.names())
                .contains(
                        "manifest.json",
                        "request.json",
                        "answer.json",
                        "planned.json",
                        "grid/package.json",
                        "grid/line_sections.csv",
                        "streets/edges.csv",
                        "data/profile/CN.yml",
                        "data/rulebook/default.yml",
                        PRICES);
        assertThat(bundle.text("request.json")).contains("\"capacity_kva\":8000");
        assertThat(bundle.text("answer.json")).contains("\"formula\"").doesNotContain("\"timing_ms\"");
        assertThat(bundle.text("planned.json")).contains("\"geometry\"", "\"demand_kVA\"");
    }

    @Test
    void theSameRequestGivesTheSameBytes() throws IOException {
        assertThat(plan("again.zip")).isZero();

        assertThat(folder.resolve("again.zip")).hasSameBinaryContentAs(folder.resolve("example.zip"));
    }

    @Test
    void answersInChineseAreProvenToo() {
        planning.with("LANG", "zh_CN.UTF-8");
        try {
            assertThat(plan("chinese.zip")).isZero();
        } finally {
            planning.with("LANG", "en_US.UTF-8");
        }

        assertThat(verify(folder.resolve("chinese.zip"))).as(console.err()).isZero();
    }

    @Test
    void aRefusalIsProvenToo() {
        assertThat(plan("refused.zip", "--sources=SINGLE")).isEqualTo(1);

        assertThat(verify(folder.resolve("refused.zip"))).as(console.err()).isZero();
    }

    @Test
    void everyWayToWeighIsProvenToo() {
        assertThat(plan("ahp.zip", "--pairwise=cost,reliability,duration:1,2,3;0.5,1,2;0.333,0.5,1"))
                .isZero();
        assertThat(plan("entropy.zip", "--weighting=ENTROPY", "--ranking=TOPSIS"))
                .isZero();

        assertThat(verify(folder.resolve("ahp.zip"))).as(console.err()).isZero();
        assertThat(verify(folder.resolve("entropy.zip"))).as(console.err()).isZero();
    }

    @Test
    void aChangedPriceIsToldByTheAmountsItChanges() throws IOException {
        Path changed =
                example().change(PRICES, ProofBundleIT::dearerDucts).signed().write(folder.resolve("price.zip"));

        assertThat(verify(changed)).isEqualTo(1);
        assertThat(console.out())
                .contains("Not proven", "answer.json#/schemes/0/cost/total", "planned.json#/schemes/0/cost/total");
    }

    @Test
    void aPriceChangedBehindTheManifestIsRefused() throws IOException {
        Path changed = example().change(PRICES, ProofBundleIT::dearerDucts).write(folder.resolve("unsigned.zip"));

        assertThat(verify(changed)).isEqualTo(2);
        assertThat(console.err()).contains(PRICES + "  bundle.digest");
        assertThat(console.out()).isEmpty();
    }

    private static String dearerDucts(String prices) {
        return prices.replace("low: 900, mid: 1200, high: 1600", "low: 900, mid: 1201, high: 1600");
    }

    @Test
    void aChangedAnswerIsToldByItsPlace() throws IOException {
        Path changed = example()
                .change("answer.json", json -> json.replaceFirst("\"rank\" : 1,", "\"rank\" : 7,"))
                .signed()
                .write(folder.resolve("answer.zip"));

        assertThat(verify(changed)).isEqualTo(1);
        assertThat(console.out()).contains("1 difference", "answer.json#/schemes/0/rank  bundle: 7  computed: 1");
    }

    @Test
    void aChangedGridOrRequestIsToldByWhatItChanges() throws IOException {
        Path request = example()
                .change("request.json", json -> json.replace("8000", "7999"))
                .signed()
                .write(folder.resolve("request.zip"));
        assertThat(verify(request)).isEqualTo(1);

        Path grid = example()
                .change("grid/busbar_sections.csv", csv -> csv.replaceAll(",(\\d+(\\.\\d+)?)\n", ",1$1\n"))
                .signed()
                .write(folder.resolve("grid.zip"));
        assertThat(verify(grid)).isEqualTo(1);
    }

    @Test
    void otherSpacesAreOtherBytes() throws IOException {
        Path changed = example()
                .change("answer.json", json -> json.replaceFirst("\"rank\" : 1,", "\"rank\": 1,"))
                .signed()
                .write(folder.resolve("spaces.zip"));

        assertThat(verify(changed)).isEqualTo(1);
        assertThat(console.out()).contains("1 difference", "answer.json#");
    }

    @Test
    void inputsThatCannotBeReadAreAllTold() throws IOException {
        Path broken = example()
                .put("data/rulebook/default.yml", "id: x\nrules: 7\n")
                .signed()
                .write(folder.resolve("rules.zip"));
        assertThat(verify(broken)).isEqualTo(2);
        assertThat(console.err()).contains("bundle.input-unreadable", "'profile' is missing");

        Path streets = example()
                .change("streets/edges.csv", csv -> csv.replaceFirst("false", "maybe"))
                .signed()
                .write(folder.resolve("streets.zip"));
        assertThat(verify(streets)).isEqualTo(2);
        assertThat(console.err()).contains("streets", "edges.csv", "maybe");

        Path request = example()
                .change("request.json", json -> json.replace("8000", "-1").replace("WGS84", "MOON"))
                .signed()
                .write(folder.resolve("bad-request.zip"));
        assertThat(verify(request)).isEqualTo(2);
        assertThat(console.err()).contains("request.json#/capacity_kva", "request.json#/location/crs");
    }

    @Test
    void whatIsNoBundleIsBadInput() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip at all");

        assertThat(verify(text)).isEqualTo(2);
        assertThat(console.err()).contains("bundle.not-a-zip");
        assertThat(verify(folder.resolve("nowhere.zip"))).isEqualTo(2);
        assertThat(console.err()).contains("There is no file");
        assertThat(console.run("verify")).contains(2);
        assertThat(console.run("verify", "a", "b")).contains(2);
    }

    @Test
    void aBundleThatCannotBeWrittenIsAFailure() {
        assertThat(plan("no/such/folder.zip")).isEqualTo(3);
        assertThat(planning.err()).contains("cannot be written");
    }
}
