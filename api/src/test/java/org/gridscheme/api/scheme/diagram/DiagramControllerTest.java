package org.gridscheme.api.scheme.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.api.testkit.ServiceTest.Problems.assertProblem;

import java.util.Optional;
import org.gridscheme.api.scheme.PlannedAnswer;
import org.gridscheme.api.scheme.SchemeArchive;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.request.BadBodies;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class DiagramControllerTest {

    @LocalServerPort
    private int port;

    private final SchemeArchive archive;
    private Http http = new Http(0);
    private String scheme = "";

    DiagramControllerTest(@Autowired SchemeArchive archive) {
        this.archive = archive;
    }

    @BeforeEach
    void plan() throws InterruptedException {
        http = new Http(port);
        while (http.get("/actuator/health/readiness").status() != 200) {
            Thread.sleep(20);
        }
        JsonNode set = http.plan(BadBodies.GOOD).json();
        scheme = "/api/v1/schemes/" + set.get("id").stringValue() + "/"
                + set.at("/schemes/0/id").stringValue();
    }

    @Test
    void theDiagramOfAnArchivedScheme() {
        Http.Answer answer = http.get(scheme + "/diagram");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode diagram = answer.json();
        assertThat(diagram.get("planned_at").stringValue()).isEqualTo("2026-03-04T05:06:07Z");
        assertThat(diagram.get("colour").stringValue()).matches("#[0-9a-f]{6}");
        assertThat(answer.text()).contains("\"RING_MAIN_UNIT\"", "\"NEW_CABLE\"", "\"ways\":4.0");
    }

    @Test
    void theSameSchemeGivesTheSameBytes() {
        assertThat(http.get(scheme + "/diagram").text())
                .isEqualTo(http.get(scheme + "/diagram").text());
        assertThat(http.get(scheme + "/export.svg").text())
                .isEqualTo(http.get(scheme + "/export.svg").text());
    }

    @Test
    void thePictureSpeaksTheCallersLanguage() {
        Http.Answer picture = http.get(scheme + "/export.svg", "Accept-Language", "zh-CN");

        assertThat(picture.header("content-type")).startsWith("image/svg+xml");
        assertThat(picture.text()).contains("接线图");
        assertThat(http.get(scheme + "/export.svg").text()).contains("Single-line diagram");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertProblem(http.get("/api/v1/schemes/nothing/s1/diagram"), 404, "not-found");
        assertProblem(http.get(scheme + "x/diagram"), 404, "not-found");
    }

    @Test
    void aGridThatIsNoLongerStoredIsAProblem() {
        String id = scheme.split("/")[4];
        SchemeSetDto answer = archive.find(id).orElseThrow();
        SchemeSetDto old = new SchemeSetDto(
                "old",
                answer.outcome(),
                "gone-1",
                answer.rulebook_version(),
                answer.price_book_version(),
                answer.reservation_version(),
                answer.examined(),
                answer.ranking(),
                answer.stability(),
                answer.schemes(),
                answer.rejected(),
                answer.basis(),
                answer.timing_ms());
        archive.save(new PlannedAnswer(old, new byte[0]), "{}", Optional.empty());

        assertProblem(http.get("/api/v1/schemes/old/A1/diagram"), 410, "grid-version-gone");
        assertProblem(http.get("/api/v1/schemes/old/A1/export.svg"), 410, "grid-version-gone");
    }
}
