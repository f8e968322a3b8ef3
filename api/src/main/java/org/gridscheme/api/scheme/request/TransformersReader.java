package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.scheme.model.TransformerRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code transformers}: the intended ones, whose ratings add up to the requested capacity. */
final class TransformersReader {

    private static final String NAME = "transformers";
    private static final int MOST_KINDS = 20;
    private static final NumberRange COUNT = NumberRange.wholeFrom(1, 100);

    /** Nameplate sums are rounded in applications; more than one percent apart is a contradiction. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private final Faults faults;
    private final NumberRange rating;

    TransformersReader(Faults faults, NumberRange rating) {
        this.faults = faults;
        this.rating = rating;
    }

    List<TransformerRequest> read(RequestObject root, Optional<BigDecimal> capacity_kVA) {
        List<JsonNode> elements = root.array(NAME, MOST_KINDS).orElse(List.of());
        List<TransformerRequest> transformers = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < elements.size(); i++) {
            Optional<Group> group = group(elements.get(i), root.pointerTo(NAME) + "/" + i);
            if (group.isPresent()) {
                transformers.add(group.get().asRequest());
                sum = sum.add(group.get().total());
            }
        }
        boolean readable = !elements.isEmpty() && !faults.has(root.pointerTo(NAME));
        if (readable && capacity_kVA.isPresent()) {
            compare(sum, capacity_kVA.get(), root.pointerTo(NAME));
        }
        return transformers;
    }

    private Optional<Group> group(JsonNode element, String pointer) {
        if (!(element instanceof ObjectNode object)) {
            RequestObject.noteWrongKind(element, "object", pointer, faults);
            return Optional.empty();
        }
        RequestObject group = new RequestObject(object, pointer, faults);
        group.require("kva");
        Optional<BigDecimal> kva = group.number("kva", rating);
        group.require("count");
        Optional<BigDecimal> count = group.number("count", COUNT);
        group.refuseUnknown();
        return kva.flatMap(rated -> count.map(pieces -> new Group(rated, pieces.intValueExact())));
    }

    private void compare(BigDecimal sum, BigDecimal capacity, String pointer) {
        BigDecimal difference = sum.subtract(capacity).abs();
        if (difference.compareTo(capacity.multiply(TOLERANCE)) > 0) {
            faults.add(pointer, "transformers.capacity-mismatch", sum.toPlainString(), capacity.toPlainString());
        }
    }

    private record Group(BigDecimal kva, int count) {

        BigDecimal total() {
            return kva.multiply(BigDecimal.valueOf(count));
        }

        TransformerRequest asRequest() {
            return new TransformerRequest(ApparentPower.ofKilovoltAmperes(kva.doubleValue()), count);
        }
    }
}
