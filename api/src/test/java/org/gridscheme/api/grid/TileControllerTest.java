package org.gridscheme.api.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.api.testkit.ServiceTest.Problems.assertProblem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class TileControllerTest {

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void connect() throws InterruptedException {
        http = new Http(port);
        while (http.get("/actuator/health/readiness").status() != 200) {
            Thread.sleep(20);
        }
    }

    @Test
    void servesTilesThatAreNotSentTwice() throws IOException {
        Http.Answer first = http.get("/tiles/streets/14/8470/5450.mvt", "Accept-Encoding", "gzip");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("content-type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(first.header("content-encoding")).isEqualTo("gzip");
        assertThat(first.header("cache-control")).isEqualTo("no-cache");
        byte[] plain =
                new GZIPInputStream(new ByteArrayInputStream(first.response().body())).readAllBytes();
        assertThat(new String(plain)).startsWith("streets/test-").contains("/14/8470/5450");
        Http.Answer second = http.get("/tiles/streets/14/8470/5450.mvt", "If-None-Match", first.header("etag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.response().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/streets/2/4/0.mvt",
                "/tiles/streets/2/0/4.mvt",
                "/tiles/streets/-1/0/0.mvt",
                "/tiles/streets/23/0/0.mvt",
                "/tiles/streets/99/0/0.mvt",
                "/tiles/streets/0/-1/0.mvt",
                "/tiles/streets/a/b/c.mvt",
                "/tiles/streets/1e2/0/0.mvt",
                "/tiles/streets/99999999999/0/0.mvt"
            })
    void refusesTilesThatDoNotExist(String path) {
        assertProblem(http.get(path), 400, "bad-request");
    }

    @Test
    void knowsItsLayers() {
        assertProblem(http.get("/tiles/secrets/2/0/0.mvt"), 404, "not-found");
        assertProblem(http.get("/tiles/streets/2/0/0.png"), 404, "not-found");
    }
}
