package org.gridscheme.api.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.api.testkit.ServiceTest.Problems.assertProblem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.gridscheme.api.scheme.request.BadBodies;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The first sample scheme has nothing against it, the second one is not the first. */
@ServiceTest
class ReviewControllerTest {

    private static final String FIRST = "A1";
    private static final String SECOND = "B1";

    @LocalServerPort
    private int port;

    private Http http;
    private String set;

    @BeforeEach
    void plan() throws InterruptedException {
        http = new Http(port);
        while (http.get("/actuator/health/readiness").status() != 200) {
            Thread.sleep(20);
        }
        set = "/api/v1/schemes/" + http.plan(BadBodies.GOOD).json().get("id").stringValue();
    }

    private JsonNode review(String scheme) {
        return http.get(set + "/" + scheme + "/review").json();
    }

    private Http.Answer act(String scheme, String body, String... headers) {
        return http.post(
                set + "/" + scheme + "/review", "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private Http.Answer act(String scheme, int revision, String action, String more, String... headers) {
        return act(scheme, "{\"revision\": %d, \"action\": \"%s\"%s}".formatted(revision, action, more), headers);
    }

    private JsonNode done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aSchemeGoesFromDesignerToReviewerAndBackAndIsFrozen() throws Exception {
        assertThat(review(FIRST).get("state").stringValue()).isEqualTo("DRAFT");
        assertThat(review(FIRST).get("actions").toString()).isEqualTo("[\"SUBMIT\"]");

        done(act(FIRST, 0, "SUBMIT", ", \"comment\": \"请审核\""));
        done(act(FIRST, 1, "RETURN", ", \"comment\": \"路径请避开人民路\""));
        done(act(FIRST, 2, "SUBMIT", ""));
        JsonNode approved = done(act(FIRST, 3, "APPROVE", ""));

        assertThat(approved.get("state").stringValue()).isEqualTo("APPROVED");
        assertThat(approved.get("actions").isEmpty()).isTrue();
        assertThat(approved.at("/history/1/role").stringValue()).isEqualTo("REVIEWER");
        assertThat(approved.at("/history/1/comment").stringValue()).isEqualTo("路径请避开人民路");
        assertThat(approved.at("/history/3/reason").isNull()).isTrue();
        Http.Answer record = http.get(set + "/record");
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(record.response().body()));
        assertThat(approved.at("/record/sha256").stringValue()).isEqualTo(hash);
        assertThat(record.header("etag")).isEqualTo("\"" + hash + "\"");
        assertThat(record.json().get("scheme").stringValue()).isEqualTo(FIRST);
        assertThat(record.json().at("/request/capacity_kva").intValue()).isEqualTo(3150);
        assertThat(record.json().at("/answer/grid_version").stringValue()).isNotBlank();
        assertThat(record.text()).doesNotContain("Example Works");
    }

    @Test
    void approvingWhatIsNotTheBestNeedsAReason() {
        done(act(SECOND, 0, "SUBMIT", ""));
        assertThat(review(SECOND).at("/objections/0/code").stringValue()).isEqualTo("review.not-first");

        Http.Answer refused = act(SECOND, 1, "APPROVE", ", \"reason\": \" \"");
        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.json().at("/errors/0/code").stringValue()).isEqualTo("review.not-first");
        JsonNode approved = done(act(SECOND, 1, "APPROVE", ", \"reason\": \"园区统一规划走廊\""));

        assertThat(approved.at("/history/1/reason").stringValue()).isEqualTo("园区统一规划走廊");
        assertThat(review(FIRST).get("actions").isEmpty()).isTrue();
        Http.Answer other = act(FIRST, 0, "SUBMIT", "");
        assertProblem(other, 409, "review-state");
        assertThat(other.json().at("/errors/0/code").stringValue()).isEqualTo("review.other-of-record");
    }

    @Test
    void whoActsOnAnEarlierRevisionLearnsWhatHappened() {
        done(act(FIRST, 0, "SUBMIT", ""));
        done(act(FIRST, 1, "RETURN", ", \"comment\": \"no\""));

        Http.Answer late = act(FIRST, 1, "APPROVE", "");
        assertProblem(late, 409, "review-conflict");
        assertThat(late.json().at("/errors/0/detail").stringValue()).contains("RETURN", "2");
        assertProblem(act(FIRST, 2, "APPROVE", ""), 409, "review-state");
        assertProblem(act(FIRST, 9, "SUBMIT", ""), 400, "invalid-request");
        assertThat(review(FIRST).get("revision").intValue()).isEqualTo(2);
    }

    @Test
    void aKeyActsOnce() {
        String key = "key-" + set;
        done(act(FIRST, 0, "SUBMIT", "", "Idempotency-Key", key));

        assertThat(done(act(FIRST, 0, "SUBMIT", "", "Idempotency-Key", key))
                        .get("revision")
                        .intValue())
                .isEqualTo(1);
        assertProblem(act(SECOND, 0, "SUBMIT", "", "Idempotency-Key", key), 422, "idempotency-key-reused");
        assertProblem(act(FIRST, 1, "APPROVE", "", "Idempotency-Key", "k".repeat(201)), 400, "invalid-request");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Http.Answer answer =
                act(FIRST, "{\"action\": \"RETURN\", \"revision\": -1, \"reason\": 3, \"reviewer\": \"me\"}");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.json().get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/revision", "/reason", "/reviewer", "/comment");
        assertProblem(act(FIRST, "[]"), 400, "invalid-request");
        assertProblem(act("nothing", 0, "SUBMIT", ""), 404, "not-found");
        assertProblem(http.get(set + "/nothing/review"), 404, "not-found");
        assertProblem(http.get(set + "/record"), 404, "not-found");
        assertProblem(http.get(set + "/record/difference"), 404, "not-found");
    }

    @Test
    void planningAgainOnTheSameGridShowsNoDifference() {
        done(act(SECOND, 0, "SUBMIT", ""));
        done(act(SECOND, 1, "APPROVE", ", \"reason\": \"corridor\""));

        JsonNode difference = http.get(set + "/record/difference").json();

        assertThat(difference.get("outcome").stringValue())
                .as(difference.toString())
                .isEqualTo("SAME");
        assertThat(difference.at("/comparison/schemes").toString()).isEqualTo("[\"record\",\"present\"]");
        assertThat(difference.get("then")).isEqualTo(difference.get("now"));
    }
}
