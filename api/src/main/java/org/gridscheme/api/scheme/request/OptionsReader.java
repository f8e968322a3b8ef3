package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.RankingMethod;

/** Reads {@code options}: how many schemes, how far, and how to rank them. */
final class OptionsReader {

    private static final NumberRange SCHEMES = NumberRange.wholeFrom(1, 20);
    private static final NumberRange ROUTE_M = NumberRange.from(50, 20_000, 3);
    private static final NumberRange WEIGHT = NumberRange.from(0, 1e6, NumberRange.ANY_DECIMALS);
    private static final int LONGEST_PROFILE = 40;

    private final RequestContext context;
    private final Faults faults;

    OptionsReader(RequestContext context, Faults faults) {
        this.context = context;
        this.faults = faults;
    }

    PlanningOptions read(RequestObject options) {
        int schemes = options.number("max_schemes", SCHEMES)
                .map(BigDecimal::intValueExact)
                .orElse(PlanningOptions.DEFAULT.maxSchemes());
        OptionalDouble route_m = options.number("max_route_m", ROUTE_M)
                .map(metres -> OptionalDouble.of(metres.doubleValue()))
                .orElse(OptionalDouble.empty());
        Map<Criterion, Double> weights = options.object("weights")
                .map(given -> weights(given, options.pointerTo("weights")))
                .orElse(Map.of());
        RankingMethod ranking =
                options.choice("ranking", RankingMethod.class).orElse(PlanningOptions.DEFAULT.ranking());
        Optional<String> profile = options.text("profile", LONGEST_PROFILE);
        profile.filter(name -> !context.profiles().contains(name))
                .ifPresent(unknown -> faults.add(
                        options.pointerTo("profile"),
                        "unknown-value",
                        String.join(", ", new TreeSet<>(context.profiles()))));
        options.refuseUnknown();
        return new PlanningOptions(schemes, route_m, weights, ranking, profile);
    }

    private Map<Criterion, Double> weights(RequestObject given, String pointer) {
        Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            given.number(criterion.key(), WEIGHT).ifPresent(weight -> weights.put(criterion, weight.doubleValue()));
        }
        given.refuseUnknown(
                "unknown-weight",
                Arrays.stream(Criterion.values()).map(Criterion::key).toList());
        boolean useless = !weights.isEmpty() && weights.values().stream().allMatch(weight -> weight == 0);
        if (useless && !faults.has(pointer)) {
            faults.add(pointer, "weights.sum-zero");
        }
        return weights;
    }
}
