package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.PairwiseComparison;
import org.gridscheme.scheme.model.WeightWish;
import org.gridscheme.scheme.model.WeightingMethod;
import org.gridscheme.scheme.rulebook.AhpRules;

/** Reads how the criteria are to be weighted: {@code weighting}, {@code weights} and {@code pairwise}. */
final class WeightsReader {

    private static final NumberRange WEIGHT = NumberRange.from(0, 1e6, NumberRange.ANY_DECIMALS);

    private final PairwiseReader pairwise;
    private final Faults faults;

    WeightsReader(AhpRules rules, Faults faults) {
        this.pairwise = new PairwiseReader(rules, faults);
        this.faults = faults;
    }

    WeightWish read(RequestObject options) {
        Optional<WeightingMethod> method = options.choice("weighting", WeightingMethod.class);
        Map<Criterion, Double> given = options.object("weights")
                .map(weights -> weights(weights, options.pointerTo("weights")))
                .orElse(Map.of());
        Optional<PairwiseComparison> comparison = options.object("pairwise")
                .flatMap(judgements -> pairwise.read(judgements, options.pointerTo("pairwise")));
        refuseUnused(options, method);
        return new WeightWish(method, given, comparison);
    }

    /** What would be given for nothing is a misunderstanding that had better be told. */
    private void refuseUnused(RequestObject options, Optional<WeightingMethod> method) {
        boolean weights = options.has("weights");
        boolean comparison = options.has("pairwise");
        if (weights && comparison) {
            faults.add(options.pointerTo("pairwise"), "weights.conflict");
            return;
        }
        WeightingMethod chosen = method.orElse(WeightingMethod.COMBINED);
        if (weights && (chosen == WeightingMethod.AHP || chosen == WeightingMethod.ENTROPY)) {
            faults.add(options.pointerTo("weights"), "weights.unused", chosen.name());
        }
        if (comparison && (chosen == WeightingMethod.GIVEN || chosen == WeightingMethod.ENTROPY)) {
            faults.add(options.pointerTo("pairwise"), "weights.unused", chosen.name());
        }
    }

    private Map<Criterion, Double> weights(RequestObject given, String pointer) {
        Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            given.number(criterion.key(), WEIGHT)
                    .map(BigDecimal::doubleValue)
                    .ifPresent(weight -> weights.put(criterion, weight));
        }
        given.refuseUnknown("unknown-weight", keys());
        boolean useless = !weights.isEmpty() && weights.values().stream().allMatch(weight -> weight == 0);
        if (useless && !faults.has(pointer)) {
            faults.add(pointer, "weights.sum-zero");
        }
        return weights;
    }

    static List<String> keys() {
        return Arrays.stream(Criterion.values()).map(Criterion::key).toList();
    }
}
