package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.gridscheme.api.testkit.Http;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Orders the batch of the fault programme, and says from the database itself what has become of it. */
final class FaultBatches {

    private final JdbcClient sql;
    private final Http http;
    private final long seed;
    private final Duration patience;

    /** @param patience for all rows of a batch */
    FaultBatches(JdbcClient sql, Http http, long seed, Duration patience) {
        this.sql = sql;
        this.http = http;
        this.seed = seed;
        this.patience = patience;
    }

    String order(String options, int rows) {
        byte[] table = table(rows).getBytes(StandardCharsets.UTF_8);
        Http.Answer ordered = http.post("/api/v1/batches?crs=WGS84" + options, "text/csv", table);
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);
        return ordered.json().get("id").asString();
    }

    private String table(int rows) {
        JsonNode box = http.get("/api/v1/grid").json().get("bbox");
        Random places = new Random(seed);
        StringBuilder csv = new StringBuilder("lon,lat,kva,importance\n");
        for (int row = 0; row < rows; row++) {
            csv.append("%.6f,%.6f,%d,%s%n"
                    .formatted(
                            between(box, 0, 2, places),
                            between(box, 1, 3, places),
                            200 + 7 * (row % 500),
                            row % 7 == 0 ? "二级" : "普通"));
        }
        return csv.toString();
    }

    private static double between(JsonNode box, int low, int high, Random places) {
        double from = box.get(low).asDouble();
        return from + (0.15 + 0.7 * places.nextDouble()) * (box.get(high).asDouble() - from);
    }

    private int finished(String id) {
        try {
            return sql.sql("SELECT count(*) FROM job JOIN job_result USING (job_no) WHERE id = :id")
                    .param("id", id)
                    .query(Integer.class)
                    .single();
        } catch (DataAccessException away) {
            return 0;
        }
    }

    /** Waits for the last row; rows, results and the digest of all of them in order. */
    String await(String id, int rows) throws InterruptedException {
        awaitRows(id, rows);
        return sql.sql("SELECT count(r.row_no) || ' rows, ' || count(s.row_no) || ' results, ' "
                        + "|| md5(string_agg(r.row_no || s.state || s.result, '|' ORDER BY r.row_no)) "
                        + "FROM job JOIN job_row r USING (job_no) LEFT JOIN job_result s USING (job_no, row_no) "
                        + "WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    void awaitRows(String id, int rows) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (finished(id) < rows) {
            assertThat(Instant.now()).isBefore(deadline);
            // Each look opens a session, which costs the services more than the answer.
            Thread.sleep(100);
        }
    }
}
