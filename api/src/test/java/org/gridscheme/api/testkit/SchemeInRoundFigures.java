package org.gridscheme.api.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.gridscheme.api.config.WireJson;
import org.gridscheme.api.scheme.dto.BasisDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scheme whose cost can be followed by hand: works of 1,000.00 for the grid company and 333.33 for the customer, 12 % of fees on
 * them and 5 % of contingency on both.
 */
public final class SchemeInRoundFigures {

    public static final List<BasisDto> BASIS = List.of(
            new BasisDto("cost.other-fees", null, 12, "%", true), new BasisDto("cost.contingency", null, 5, "%", true));

    private SchemeInRoundFigures() {}

    public static SchemeDto scheme() {
        return answer().schemes().get(0);
    }

    /** An answer with it as the first scheme, resting on nothing but the two percentages. */
    public static SchemeSetDto answer() {
        ObjectNode answer = (ObjectNode) snapshot();
        JsonNode scheme = answer.at("/schemes/0");
        ArrayNode quantities = (ArrayNode) scheme.get("quantities");
        ObjectNode first = (ObjectNode) quantities.get(0);
        ObjectNode second = first.deepCopy();
        quantities.removeAll();
        quantities.add(first.put("owner", "GRID")
                .put("qty", "10")
                .put("unit_price", "100.00")
                .put("amount", "1000.00"));
        quantities.add(second.put("owner", "CUSTOMER")
                .put("qty", "3")
                .put("unit_price", "111.11")
                .put("amount", "333.33"));
        ((ObjectNode) scheme.get("cost"))
                .put("direct", "1333.33")
                .put("grid_side", "1176.00")
                .put("customer_side", "392.00")
                .put("total", "1568.00");
        answer.set("basis", WireJson.mapper().valueToTree(BASIS));
        return WireJson.mapper().treeToValue(answer, SchemeSetDto.class);
    }

    private static JsonNode snapshot() {
        try (InputStream file =
                Objects.requireNonNull(SchemeInRoundFigures.class.getResourceAsStream("/snapshots/scheme-set.json"))) {
            return WireJson.mapper().readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
