package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.scheme.model.DemandPhase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code phases}: steps of a growing demand, the last of which is the requested capacity. */
final class PhasesReader {

    private static final String NAME = "phases";
    private static final int MOST = 10;
    private static final NumberRange MONTHS = NumberRange.wholeFrom(0, 240);

    private final Faults faults;
    private final NumberRange power;

    /** @param power of a phase */
    PhasesReader(Faults faults, NumberRange power) {
        this.faults = faults;
        this.power = power;
    }

    /** @param capacity requested capacity; empty where that was faulty */
    List<DemandPhase> read(RequestObject needs, Optional<BigDecimal> capacity) {
        List<JsonNode> elements = needs.array(NAME, MOST).orElse(List.of());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            step(elements.get(i), needs.pointerTo(NAME) + "/" + i).ifPresent(steps::add);
        }
        if (steps.isEmpty() || steps.size() < elements.size()) {
            return List.of();
        }
        compare(steps, needs.pointerTo(NAME));
        BigDecimal last = steps.get(steps.size() - 1).kva;
        if (capacity.isPresent() && last.compareTo(capacity.get()) != 0) {
            faults.add(
                    needs.pointerTo(NAME),
                    "phases.capacity-mismatch",
                    last.toPlainString(),
                    capacity.get().toPlainString());
        }
        return steps.stream().map(Step::asPhase).toList();
    }

    private Optional<Step> step(JsonNode element, String pointer) {
        if (!(element instanceof ObjectNode object)) {
            RequestObject.noteWrongKind(element, "object", pointer, faults);
            return Optional.empty();
        }
        RequestObject phase = new RequestObject(object, pointer, faults);
        phase.require("from_month");
        Optional<BigDecimal> month = phase.number("from_month", MONTHS);
        phase.require("capacity_kva");
        Optional<BigDecimal> kva = phase.number("capacity_kva", power);
        phase.refuseUnknown();
        return month.flatMap(from -> kva.map(capacity -> new Step(from.intValueExact(), capacity)));
    }

    private void compare(List<Step> steps, String pointer) {
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step step = steps.get(i);
            if (step.month <= before.month || step.kva.compareTo(before.kva) <= 0) {
                faults.add(pointer + "/" + i, "phases.not-growing");
            }
        }
    }

    private record Step(int month, BigDecimal kva) {

        DemandPhase asPhase() {
            return new DemandPhase(month, ApparentPower.ofKilovoltAmperes(kva.doubleValue()));
        }
    }
}
