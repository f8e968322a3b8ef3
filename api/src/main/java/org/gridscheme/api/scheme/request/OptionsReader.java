package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.RankingMethod;
import org.gridscheme.scheme.model.WeightWish;
import org.gridscheme.scheme.model.Wishes;

/** Reads {@code options}: how many schemes, how far, how to rank them, and what to avoid or use. */
final class OptionsReader {

    private static final NumberRange SCHEMES = NumberRange.wholeFrom(1, 20);
    private static final NumberRange ROUTE_M = NumberRange.from(50, 20_000, 3);
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
        Optional<String> profile = profile(options);
        WeightWish weights = new WeightsReader(context.profiles().judging(profile), faults).read(options);
        RankingMethod ranking =
                options.choice("ranking", RankingMethod.class).orElse(PlanningOptions.DEFAULT.ranking());
        Wishes wishes = new WishesReader(context, faults).read(options);
        boolean alternatives = options.flag("alternatives").orElse(false);
        options.refuseUnknown();
        return new PlanningOptions(schemes, route_m, weights, ranking, profile, wishes).withAlternatives(alternatives);
    }

    private Optional<String> profile(RequestObject options) {
        Optional<String> profile = options.text("profile", LONGEST_PROFILE);
        profile.filter(name -> !context.profiles().names().contains(name))
                .ifPresent(unknown -> faults.add(
                        options.pointerTo("profile"),
                        "unknown-value",
                        String.join(", ", context.profiles().names())));
        return profile;
    }
}
