package org.gridscheme.api.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.api.testkit.ServiceTest.Problems.assertProblem;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridscheme.api.testkit.Http;
import org.gridscheme.api.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class StreetControllerTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"Königstraße", "königs", "KONIGSTRASSE", "koenigstr", "strasse", "ＫＯＮＩＧ"})
    void findsAStreetHoweverItIsTyped(String typed) {
        assertThat(names(typed)).contains("Königstraße");
    }

    @ParameterizedTest
    @CsvSource({"人民, 人民路", "民路, 人民路", "alte konig, Alte Königstraße"})
    void findsPartsOfNames(String typed, String name) {
        assertThat(names(typed)).containsExactly(name);
    }

    @Test
    void namesThatBeginWithItComeFirstAndOneNameMayBeTwoStreets() {
        assertThat(names("König")).containsExactly("Königstraße", "Königstraße", "Alte Königstraße");

        JsonNode streets = streets("König").get("streets");
        assertThat(streets.at("/0/length_m").intValue()).isEqualTo(802);
        assertThat(streets.at("/0/coordinates/0").doubleValue()).isEqualTo(6.002005);
        assertThat(streets.at("/0/bbox/2").doubleValue()).isEqualTo(6.00401);
        assertThat(streets.at("/1/coordinates/0").doubleValue()).isEqualTo(6.090505);
    }

    @Test
    void signsAloneFindNothing() {
        assertThat(names(" - ")).isEmpty();
        assertThat(names("Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?query=a&limit=0", "?query=a&limit=51", "", "?query=a&limit=x"})
    void refusesWhatItCannotAnswer(String parameters) {
        assertProblem(http.get("/api/v1/streets" + parameters), 400, "bad-request");
    }

    private List<String> names(String typed) {
        return streets(typed).get("streets").values().stream()
                .map(street -> street.get("name").stringValue())
                .toList();
    }

    private JsonNode streets(String typed) {
        return http.get("/api/v1/streets?query=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .json();
    }
}
