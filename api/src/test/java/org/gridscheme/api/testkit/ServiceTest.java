package org.gridscheme.api.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the web service on an invented grid, over a real port. All such tests share one service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gridscheme.grid-poll=50ms",
            "management.endpoint.health.group.readiness.include=readinessState,grid"
        })
public @interface ServiceTest {

    /** Checks that an answer is a problem as it must be. */
    final class Problems {

        private Problems() {}

        public static void assertProblem(Http.Answer answer, int status, String type) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.header("content-type")).startsWith("application/problem+json");
            assertThat(answer.json().get("type").stringValue()).isEqualTo("/problems/" + type);
            assertThat(answer.json().get("status").intValue()).isEqualTo(status);
            assertThat(answer.json().get("title").stringValue()).isNotBlank();
            assertThat(answer.json().get("instance").stringValue()).startsWith("urn:uuid:");
            assertThat(answer.json().get("errors").isArray()).isTrue();
            assertThat(answer.text()).doesNotContain("Exception", "org.gridscheme", "\tat ", "tools.jackson");
        }
    }
}
