package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches on the fictional town: over HTTP, at the command line, and through failures. */
@ExtendWith(PostgisExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BatchIT {

    private static final long SEED = 20261128;
    private static final int CUTS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static @Nullable RunningService service;
    private static Http http = new Http(0);
    private static JdbcClient sql;
    private static TestDatabase database;
    private static JsonNode box;

    @BeforeAll
    static void start(TestDatabase given, @TempDir Path folder) throws Exception {
        database = given;
        sql = JdbcClient.create(given.dataSource());
        FictionalTown.importSmallInto(given, folder);
        RunningService running = new RunningService(given);
        service = running;
        http = running.http();
        box = http.get("/api/v1/grid").json().get("bbox");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    @Test
    void aChineseTableComesBackWithAnswersBesideIt() {
        double[] place = places(1).get(0);
        String row = "%s,%.6f,%.6f,630,一级,=SUM(A1)".formatted("甲厂", place[0], place[1]);
        String csv = "客户名称,经度,纬度,申请容量（kVA）,重要性等级,备注\r\n" + row + "\r\n"
                + row + "\r\n"
                + "乙厂,%.6f,%.6f,六百,普通,\r\n".formatted(place[1], place[0])
                + "丙厂,%.6f,%.6f,150000,普通,\r\n".formatted(place[0], place[1]);

        JsonNode batch = await(order("text/csv", csv.getBytes(Charset.forName("GB18030")), "?crs=WGS84"));

        assertThat(batch.get("encoding").asString()).isEqualTo("GB18030");
        assertThat(batch.get("columns").get("capacity_kva").asString()).isEqualTo("申请容量（kVA）");
        String[] lines = results(batch, "csv", "zh-CN").split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFF客户名称,经度,纬度,申请容量（kVA）,重要性等级,备注,行号,结果,批量模式");
        assertThat(lines[1]).startsWith(row.replace("=SUM", "'=SUM") + ",1,ok,INDEPENDENT,FEASIBLE");
        assertThat(lines[2]).contains(",2,duplicate,INDEPENDENT");
        assertThat(lines[3])
                .contains(",3,invalid,INDEPENDENT")
                .contains("batch.not-a-number; ", "latitude-range; coordinates-swapped")
                .contains("申请容量（kVA）: 不是普通数字：六百");
        assertThat(lines[4]).contains(",4,infeasible,INDEPENDENT,INFEASIBLE");
        String errors = http.get("/api/v1/batches/" + id(batch) + "/errors.csv").text();
        assertThat(errors).contains("乙厂").doesNotContain("甲厂").doesNotContain("丙厂");
    }

    @Test
    void aRowGetsTheBestSchemeOfTheSingleRequest() {
        for (double[] place : places(5)) {
            JsonNode single = http.plan(Requests.of(place[0], place[1], 2000, "ORDINARY", "OFFICE"))
                    .json();
            String line = "{\"lon\":%s,\"lat\":%s,\"kva\":2000,\"industry\":\"office\",\"note\":[1.50]}"
                    .formatted(place[0], place[1]);
            JsonNode batch = await(order("application/x-ndjson", line.getBytes(StandardCharsets.UTF_8), "?crs=WGS84"));
            JsonNode row = json(results(batch, "ndjson", "en"));

            assertThat(row.get("note").toString()).isEqualTo("[1.50]");
            assertThat(row.get("gridscheme").get("outcome")).isEqualTo(single.get("outcome"));
            if (single.get("outcome").asString().equals("FEASIBLE")) {
                JsonNode best = single.get("schemes").get(0);
                JsonNode scheme = row.get("gridscheme").get("scheme");
                assertThat(scheme.get("cost")).isEqualTo(best.get("cost").get("total"));
                assertThat(scheme.get("sources").get(0).get("connection_point"))
                        .isEqualTo(best.get("sources")
                                .get(0)
                                .get("connection_point")
                                .get("id"));
                assertThat(scheme.get("sources").get(0).get("route").toString())
                        .isEqualTo(best.get("sources")
                                .get(0)
                                .get("route")
                                .get("geometry")
                                .get("coordinates")
                                .toString());
            }
        }
    }

    @Test
    void everyFormatOfResultsHasEveryRow() {
        JsonNode batch = await(order("application/geo+json", features(20), ""));

        JsonNode geo = json(results(batch, "geojson", "en"));
        assertThat(geo.get("features").size()).isEqualTo(20);
        assertThat(geo.get("features").get(3).get("properties").get("gs_mode").asString())
                .isEqualTo("INDEPENDENT");
        assertThat(geo.get("features").get(3).get("properties").get("kva").toString())
                .isEqualTo("500.0");
        assertThat(results(batch, "ndjson", "en").lines()).hasSize(20);
        assertThat(results(batch, "csv", "en").lines()).hasSize(21);
        assertThat(http.get("/api/v1/batches/" + id(batch) + "/results.xlsx").text())
                .startsWith("PK");
        assertThat(http.get("/api/v1/batches/" + id(batch) + "/routes.gpkg").text())
                .startsWith("SQLite format 3");
        assertThat(http.get("/api/v1/batches/" + id(batch) + "/results.pdf").status())
                .isEqualTo(404);
        assertThat(http.get("/api/v1/batches/" + id(batch) + "/events").text())
                .contains("event:progress")
                .contains("\"state\":\"DONE\"");
    }

    @Test
    void rowsCanBeLookedAtPageByPage() {
        double[] place = places(1).get(0);
        String good = "A-1,%.6f,%.6f,630,II级".formatted(place[0], place[1]);
        String csv = "编号,经度,纬度,容量,备注\n" + good + "\n" + good + "\nA-3,x,1,630,\n"
                + "A-4,%.6f,%.6f,150000,\n".formatted(place[0], place[1]);
        JsonNode batch = await(order("text/csv", csv.getBytes(StandardCharsets.UTF_8), "?crs=WGS84&name=park.csv"));
        String path = "/api/v1/batches/" + id(batch) + "/rows";

        assertThat(http.get("/api/v1/batches?limit=1").json().get("batches").get(0))
                .isEqualTo(http.get("/api/v1/batches/" + id(batch)).json());
        JsonNode first = http.get(path + "?limit=2").json();
        assertThat(first.get("rows").get(0).get("cells").get("备注").asString()).isEqualTo("II级");
        assertThat(first.get("rows").get(1).get("duplicate_of").asInt()).isEqualTo(1);
        JsonNode rest =
                http.get(path + "?limit=3&after=" + first.get("next").asInt()).json();
        assertThat(rest.get("rows").size()).isEqualTo(2);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(rest.get("rows").get(0).get("reason_codes").toString()).contains("batch.not-a-number");
        JsonNode refused = http.get(path + "?state=infeasible").json().get("rows");
        assertThat(refused.size()).isEqualTo(1);
        assertThat(refused.get(0).get("explanation").asString()).isNotBlank();
        assertThat(http.get(path + "?state=gone&limit=0").json().get("errors").size())
                .isEqualTo(2);

        JsonNode row = http.get(path + "?state=ok").json().get("rows").get(0);
        JsonNode again = http.post(
                        "/api/v1/schemes",
                        "application/json",
                        row.get("request").toString().getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(row.get("scheme").get("cost"))
                .isEqualTo(again.get("schemes").get(0).get("cost").get("total"));
        assertThat(row.get("place").get(0).asDouble())
                .isCloseTo(place[0], org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void anOrderIsReadStrictlyAndMadeOnce() {
        byte[] csv = table(3).getBytes(StandardCharsets.UTF_8);
        Http.Answer first = order("text/csv", csv, "?crs=WGS84", "Idempotency-Key", "once");
        Http.Answer again = order("text/csv", csv, "?crs=WGS84", "Idempotency-Key", "once");
        Http.Answer other = order("text/csv", csv, "?crs=GCJ02", "Idempotency-Key", "once");

        assertThat(first.header("Location")).isEqualTo("/api/v1/batches/" + id(first.json()));
        assertThat(id(again.json())).isEqualTo(id(first.json()));
        assertThat(other.status()).isEqualTo(422);
        Http.Answer missing = order("text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().get("errors").size()).isEqualTo(3);
        assertThat(order("text/csv", csv, "?mode=NOBODY").status()).isEqualTo(400);
        assertThat(order("image/png", csv, "").status()).isEqualTo(415);
        assertThat(http.get("/api/v1/batches/none").status()).isEqualTo(404);
    }

    @Test
    void aTableCanBeCheckedWithoutBeingStored() {
        int before = count("SELECT count(*) FROM job");
        String csv = table(3) + "1,2,x,\n";

        Http.Answer checked = order("text/csv", csv.getBytes(StandardCharsets.UTF_8), "?crs=WGS84&validateOnly=true");

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.json().get("valid_rows").asInt()).isEqualTo(3);
        assertThat(checked.json().get("invalid_rows").asInt()).isEqualTo(1);
        assertThat(checked.json().get("problems").get(0).get("row").asInt()).isEqualTo(4);
        assertThat(count("SELECT count(*) FROM job")).isEqualTo(before);
    }

    @Test
    void aBatchCanBePausedResumedAndCancelled() {
        String id = id(order("text/csv", table(3000).getBytes(StandardCharsets.UTF_8), "?crs=WGS84")
                .json());
        String path = "/api/v1/batches/" + id;

        assertThat(post(path + "/pause").json().get("state").asString()).isEqualTo("PAUSED");
        assertThat(post(path + "/resume").json().get("state").asString()).isEqualTo("RUNNING");
        assertThat(http.method("DELETE", path).json().get("state").asString()).isEqualTo("CANCELLED");
        assertThat(post(path + "/resume").status()).isEqualTo(409);
    }

    /** Sessions are cut off again and again while two workers are at it. */
    @Test
    void lostConnectionsLoseAndDoubleNothing() throws Exception {
        byte[] csv = table(500).getBytes(StandardCharsets.UTF_8);
        String undisturbed = fingerprint(await(order("text/csv", csv, "?crs=WGS84")));
        Random random = new Random(SEED);
        int cuts = 0;
        int rounds = 0;

        JsonNode batch = order("text/csv", csv, "?crs=WGS84").json();
        for (JsonNode now = batch; !now.get("state").asString().equals("DONE"); ) {
            Thread.sleep(100 + random.nextInt(300));
            cuts += rounds++ < CUTS ? cutSessions() : 0;
            Http.Answer answer = http.get("/api/v1/batches/" + id(batch));
            now = answer.status() == 200 ? answer.json() : now;
        }

        System.out.printf("lost connections: %d sessions cut, seed %d%n", cuts, SEED);
        assertThat(cuts).isPositive();
        assertThat(fingerprint(batch)).isEqualTo(undisturbed);
    }

    /** The command is killed; the next run goes on and comes to the same end. The last test: the service is gone after it. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aKilledCommandGoesOnWhereItWas(@TempDir Path folder) throws Exception {
        byte[] csv = table(300).getBytes(StandardCharsets.UTF_8);
        String undisturbed = fingerprint(await(order("text/csv", csv, "?crs=WGS84")));
        sql.sql("DELETE FROM job").update();
        stop();
        Path file = Files.write(folder.resolve("killed.csv"), csv);
        Process killed = command(file, folder);
        int done = awaitRows(killed);
        killed.destroyForcibly().waitFor();
        assertThat(done).as("rows done when it was killed").isBetween(1, 299);
        sql.sql("UPDATE job_row SET lease_until = now() WHERE state = 'OPEN'").update();
        Process last = command(file, folder);
        assertThat(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(last.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
        assertThat(count("SELECT count(*) FROM job")).isEqualTo(1);
        assertThat(fingerprint(sql.sql("SELECT id FROM job").query(String.class).single()))
                .isEqualTo(undisturbed);
        assertThat(folder.resolve("killed.results.csv")).isNotEmptyFile();
        assertThat(folder.resolve("killed.routes.gpkg")).isNotEmptyFile();
    }

    private static Process command(Path file, Path folder) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gridscheme.api.GridSchemeApplication",
                "batch",
                file.toString(),
                "--crs",
                "WGS84");
        builder.environment().put("GRIDSCHEME_DB_URL", database.url());
        builder.environment().put("GRIDSCHEME_DB_USER", database.user());
        builder.environment().put("GRIDSCHEME_DB_PASSWORD", database.password());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** Rows with a result, once there are any. */
    private static int awaitRows(Process command) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        int rows = 0;
        while (rows == 0 && command.isAlive() && Instant.now().isBefore(deadline)) {
            // Each look opens a session: more of them would take half a core from the command.
            Thread.sleep(100);
            rows = count("SELECT count(*) FROM job_result");
        }
        return rows;
    }

    private static int cutSessions() throws Exception {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var cut = connection
                    .createStatement()
                    .executeQuery("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                            + "WHERE datname = current_database() AND pid <> pg_backend_pid()");
            cut.next();
            return cut.getInt(1);
        }
    }

    /** Every row with its only result, and that there is one for each. */
    private static String fingerprint(JsonNode batch) {
        return fingerprint(id(batch));
    }

    private static String fingerprint(String id) {
        return sql.sql("SELECT count(r.row_no) || ' ' || count(s.row_no) || ' ' "
                        + "|| md5(string_agg(r.row_no || s.state || s.result, '|' ORDER BY r.row_no)) "
                        + "FROM job JOIN job_row r USING (job_no) LEFT JOIN job_result s USING (job_no, row_no) "
                        + "WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static int count(String query) {
        return sql.sql(query).query(Integer.class).single();
    }

    private static Http.Answer order(String type, byte[] body, String query, String... headers) {
        return http.post("/api/v1/batches" + query, type, body, headers);
    }

    private static Http.Answer post(String path) {
        return http.method("POST", path);
    }

    private static JsonNode await(Http.Answer ordered) {
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
        Instant deadline = Instant.now().plus(PATIENCE);
        JsonNode batch = ordered.json();
        while (!batch.get("state").asString().equals("DONE")) {
            assertThat(Instant.now()).as(batch.toString()).isBefore(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            batch = http.get("/api/v1/batches/" + id(batch)).json();
        }
        return batch;
    }

    private static String results(JsonNode batch, String format, String language) {
        return http.get("/api/v1/batches/" + id(batch) + "/results." + format, "Accept-Language", language)
                .text();
    }

    private static String id(JsonNode batch) {
        return batch.get("id").asString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(text);
    }

    private static String table(int rows) {
        StringBuilder csv = new StringBuilder("lon,lat,kva,importance\n");
        int row = 0;
        for (double[] place : places(rows)) {
            csv.append("%.6f,%.6f,%d,%s%n"
                    .formatted(place[0], place[1], 200 + 7 * (row % 500), row % 7 == 0 ? "二级" : "普通"));
            row++;
        }
        return csv.toString();
    }

    private static byte[] features(int rows) {
        List<String> features = new ArrayList<>();
        for (double[] place : places(rows)) {
            features.add(String.format(
                    Locale.ROOT,
                    "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.6f,%.6f]},"
                            + "\"properties\":{\"kva\":500.0}}",
                    place[0],
                    place[1]));
        }
        return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<double[]> places(int count) {
        Random random = new Random(SEED);
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new double[] {between(0, 2, random), between(1, 3, random)});
        }
        return places;
    }

    private static double between(int low, int high, Random random) {
        double from = box.get(low).asDouble();
        double share = 0.15 + 0.7 * random.nextDouble();
        double value = from + share * (box.get(high).asDouble() - from);
        return Math.round(value * 1e6) / 1e6;
    }
}
