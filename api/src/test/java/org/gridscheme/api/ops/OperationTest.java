package org.gridscheme.api.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridscheme.api.scheme.request.BadBodies;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OperationTest {

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
    void isLiveAndReady() {
        assertThat(http.get("/actuator/health/liveness").json().get("status").stringValue())
                .isEqualTo("UP");
        assertThat(http.get("/actuator/health/readiness").json().get("status").stringValue())
                .isEqualTo("UP");
    }

    @Test
    void countsAnswers() {
        http.plan(BadBodies.GOOD);

        assertThat(http.get("/actuator/prometheus").text())
                .contains("gridscheme_plan_seconds_count{outcome=\"FEASIBLE\"")
                .contains("gridscheme_grid_loaded 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/mappings"})
    void keepsItsInnardsToItself(String path) {
        assertThat(http.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/grid",
                "/api/v1/nothing",
                "/tiles/streets/0/0/0.mvt",
                "/v3/api-docs",
                "/actuator/health"
            })
    void everyAnswerTellsBrowsersWhatTheyMayDo(String path) {
        Http.Answer answer = http.get(path);

        assertThat(answer.header("content-security-policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
    }

    @Test
    void describesItselfInOpenApi31() {
        JsonNode api = http.get("/v3/api-docs").json();

        assertThat(api.get("openapi").stringValue()).startsWith("3.1");
        assertThat(api.get("paths").propertyNames())
                .contains(
                        "/api/v1/schemes",
                        "/api/v1/schemes/{id}",
                        "/api/v1/schemes/{id}/compare",
                        "/api/v1/grid",
                        "/api/v1/grid/issues",
                        "/tiles/{layer}/{z}/{x}/{y}.mvt");
        assertThat(api.at("/components/schemas").propertyNames())
                .contains("SchemeRequest", "SchemeSet", "Scheme", "Source", "Route", "Problem", "Comparison", "Grid");
        assertThat(api.at("/components/schemas/Scheme/properties").propertyNames())
                .contains("saidi_h_per_year", "voltage_kv", "reply_working_days");
    }
}
