package org.gridscheme.api.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.api.testkit.ServiceTest.Problems.assertProblem;

import java.util.HashSet;
import java.util.Set;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class GridControllerTest {

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
    void saysWhatTheGridIs() {
        JsonNode grid = http.get("/api/v1/grid").json();

        assertThat(grid.get("fictional").booleanValue()).isTrue();
        assertThat(grid.at("/bbox/0").doubleValue()).isEqualTo(5.9);
        assertThat(grid.at("/bbox/3").doubleValue()).isEqualTo(50.9);
        assertThat(grid.at("/voltages_kv/0").doubleValue()).isEqualTo(10.0);
        assertThat(grid.get("issues").intValue()).isEqualTo(250);
        assertThat(grid.get("attribution").stringValue()).isEqualTo("© Test");
    }

    @Test
    void pagesThroughAllFindingsOnce() {
        Set<String> elements = new HashSet<>();
        String next = "/api/v1/grid/issues?limit=99";
        int pages = 0;
        while (next != null) {
            JsonNode page = http.get(next).json();
            assertThat(page.get("total").intValue()).isEqualTo(250);
            page.get("issues").values().forEach(issue -> assertThat(
                            elements.add(issue.get("element").stringValue()))
                    .isTrue());
            next = page.get("next").stringValue(null);
            pages++;
        }
        assertThat(elements).hasSize(250);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void listsFindingsOfOneCode() {
        JsonNode page =
                http.get("/api/v1/grid/issues?code=grid.island&limit=50").json();

        assertThat(page.get("issues").size()).isEqualTo(50);
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(page.at("/by_code/grid.zero-length").intValue()).isEqualTo(200);
        assertThat(page.at("/issues/0/coordinates/0").doubleValue()).isEqualTo(6.0);
        assertThat(page.at("/issues/0/detail").stringValue()).isEqualTo("finding grid.island");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=1001", "limit=many", "cursor=forged", "cursor=Li4vLi58YXx4", "cursor=%00"})
    void refusesBadPages(String query) {
        assertProblem(http.get("/api/v1/grid/issues?" + query), 400, "bad-request");
    }
}
