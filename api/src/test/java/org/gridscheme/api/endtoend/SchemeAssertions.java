package org.gridscheme.api.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the contract promises of every answer. */
final class SchemeAssertions {

    private SchemeAssertions() {}

    static void holdsContract(JsonNode answer) {
        boolean feasible = answer.get("outcome").asString().equals("FEASIBLE");
        assertThat(feasible).isEqualTo(!answer.get("schemes").isEmpty());
        if (!feasible) {
            assertThat(answer.get("rejected").size()).isPositive();
        }
        answer.get("rejected").forEach(r -> assertThat(r.get("reasons").size()).isPositive());
        int rank = 0;
        for (JsonNode scheme : answer.get("schemes")) {
            assertThat(scheme.get("rank").asInt()).isEqualTo(++rank);
            scoreSums(scheme);
            costSums(scheme);
            scheme.get("sources").forEach(SchemeAssertions::routeFits);
        }
    }

    private static void scoreSums(JsonNode scheme) {
        double sum = 0;
        for (JsonNode criterion : scheme.get("score").get("criteria")) {
            sum += criterion.get("contribution").asDouble();
        }
        assertThat(scheme.get("score").get("total").asDouble()).isCloseTo(sum, within(1e-3));
    }

    private static void costSums(JsonNode scheme) {
        BigDecimal direct = BigDecimal.ZERO;
        for (JsonNode line : scheme.get("quantities")) {
            BigDecimal amount = decimal(line, "amount");
            assertThat(decimal(line, "qty").multiply(decimal(line, "unit_price")))
                    .isEqualByComparingTo(amount);
            direct = direct.add(amount);
        }
        JsonNode cost = scheme.get("cost");
        assertThat(decimal(cost, "direct")).isEqualByComparingTo(direct);
        assertThat(decimal(cost, "grid_side").add(decimal(cost, "customer_side")))
                .isEqualByComparingTo(decimal(cost, "total"));
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asString());
    }

    private static void routeFits(JsonNode source) {
        JsonNode route = source.get("route");
        double sum = 0;
        for (JsonNode segment : route.get("segments")) {
            sum += segment.get("length_m").asDouble();
        }
        assertThat(route.get("length_m").asDouble()).isCloseTo(sum, within(0.05));
        JsonNode first = route.get("geometry").get("coordinates").get(0);
        JsonNode point = source.get("connection_point").get("coordinates");
        assertThat(first.get(0).asDouble()).isCloseTo(point.get(0).asDouble(), within(1e-6));
        assertThat(first.get(1).asDouble()).isCloseTo(point.get(1).asDouble(), within(1e-6));
    }

    /** Every dual-source scheme names as many substations as it has sources. */
    static void namesDifferentSubstations(JsonNode answer) {
        for (JsonNode scheme : answer.get("schemes")) {
            Set<String> substations = new HashSet<>();
            scheme.get("sources")
                    .forEach(s -> substations.add(
                            s.get("connection_point").get("substation").asString()));
            assertThat(substations).hasSize(scheme.get("sources").size()).hasSizeGreaterThan(1);
        }
    }
}
