package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.gridscheme.spatial.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Planning requests with a key, at two services on one database: an order has one answer, whoever is asked and how often. */
@ExtendWith(PostgisExtension.class)
class KeyedOrdersIT {

    private static final int RACES = 20;

    private static final List<RunningService> SERVICES = new ArrayList<>();
    private static Http first = new Http(0);
    private static Http second = new Http(0);
    private static JdbcClient sql;
    private static String request = "";

    @BeforeAll
    static void start(TestDatabase database, @TempDir Path folder) throws Exception {
        sql = JdbcClient.create(database.dataSource());
        FictionalTown.importSmallInto(database, folder);
        first = begin(database);
        second = begin(database);
        JsonNode box = first.get("/api/v1/grid").json().get("bbox");
        request = Requests.of(middle(box, 0, 2), middle(box, 1, 3), 630, "ORDINARY", "OFFICE");
    }

    private static Http begin(TestDatabase database) {
        RunningService service = new RunningService(database);
        SERVICES.add(service);
        return service.http();
    }

    private static double middle(JsonNode box, int low, int high) {
        return (box.get(low).asDouble() + box.get(high).asDouble()) / 2;
    }

    @AfterAll
    static void stop() {
        SERVICES.forEach(RunningService::close);
    }

    private static Http.Answer plan(Http service, String body, String key) {
        return service.plan(body, "Idempotency-Key", key, "Accept-Language", "zh-CN");
    }

    private static long kept(String key) {
        return sql.sql("SELECT count(*) FROM scheme_set WHERE idempotency_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** The other service began later and remembers nothing of it. */
    @Test
    void theAnswerIsTheSameByteForByteAtAnyService() {
        Http.Answer answer = plan(first, request, "bytes");

        assertThat(answer.json().get("outcome").asString()).isEqualTo("FEASIBLE");
        assertThat(plan(first, request, "bytes").response().body())
                .isEqualTo(answer.response().body());
        assertThat(plan(second, request, "bytes").response().body())
                .isEqualTo(answer.response().body());
        assertThat(plan(second, request + " ", "bytes").status()).isEqualTo(422);
        assertThat(kept("bytes")).isEqualTo(1);
    }

    @Test
    void racingOrdersWithOneKeyHaveOneAnswer() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            for (int race = 0; race < RACES; race++) {
                String key = "race " + race;
                List<Callable<Http.Answer>> orders = List.of(
                        () -> plan(first, request, key),
                        () -> plan(second, request, key),
                        () -> plan(first, request, key),
                        () -> plan(second, request, key));
                List<String> texts = new ArrayList<>();
                for (Future<Http.Answer> answer : clients.invokeAll(orders)) {
                    assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
                    texts.add(answer.get().text());
                }
                assertThat(texts).containsOnly(texts.get(0));
                assertThat(kept(key)).isEqualTo(1);
            }
        } finally {
            clients.shutdownNow();
        }
    }
}
