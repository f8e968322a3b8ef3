package org.gridscheme.scheme.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.loading.DayCurve;
import org.gridscheme.grid.loading.Season;
import org.gridscheme.grid.loading.SeasonCurves;
import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.scheme.model.DemandPhase;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.RankingMethod;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyNeeds;
import org.gridscheme.scheme.model.TransformerRequest;
import org.gridscheme.scheme.model.WeightWish;
import org.gridscheme.scheme.model.Wishes;

/** Writes an application down step by step; whatever is not said is an ordinary machinery customer. */
public final class Applications {

    private final Position place;
    private final double capacity_kVA;
    private Industry industry = Industry.MACHINERY;
    private Importance importance = Importance.ORDINARY;
    private SourcePreference sources = SourcePreference.AUTO;
    private final List<TransformerRequest> transformers = new ArrayList<>();
    private double important_kW;
    private double protected_kW;
    private Optional<SupplyMode> mode = Optional.empty();
    private Optional<SizingBasis> sizing = Optional.empty();
    private OptionalDouble permittedInterruption_s = OptionalDouble.empty();
    private OptionalDouble nonLinear_kVA = OptionalDouble.empty();
    private OptionalDouble motor_kW = OptionalDouble.empty();
    private OptionalDouble motorStarts_perHour = OptionalDouble.empty();
    private OptionalDouble unbalanced_kVA = OptionalDouble.empty();
    private Optional<SeasonCurves> demandCurve = Optional.empty();
    private List<DemandPhase> phases = List.of();
    private int maxSchemes = 50;
    private OptionalDouble maxRoute_m = OptionalDouble.empty();
    private Wishes wishes = Wishes.NONE;
    private boolean alternatives;

    private Applications(Position place, double capacity_kVA) {
        this.place = place;
        this.capacity_kVA = capacity_kVA;
    }

    public static Applications at(Position place, double capacity_kVA) {
        return new Applications(place, capacity_kVA);
    }

    public static Applications at(double x, double y, double capacity_kVA) {
        return at(new Position(x, y), capacity_kVA);
    }

    public Applications industry(Industry of) {
        industry = of;
        return this;
    }

    public Applications importance(Importance of) {
        importance = of;
        return this;
    }

    public Applications sources(SourcePreference wish) {
        sources = wish;
        return this;
    }

    public Applications transformers(double rating_kVA, int count) {
        transformers.add(new TransformerRequest(ApparentPower.ofKilovoltAmperes(rating_kVA), count));
        return this;
    }

    public Applications important_kW(double load_kW) {
        important_kW = load_kW;
        return this;
    }

    public Applications protected_kW(double load_kW) {
        protected_kW = load_kW;
        return this;
    }

    public Applications mode(SupplyMode wish) {
        mode = Optional.of(wish);
        return this;
    }

    public Applications sizing(SizingBasis wish) {
        sizing = Optional.of(wish);
        return this;
    }

    public Applications permittedInterruption_s(double seconds) {
        permittedInterruption_s = OptionalDouble.of(seconds);
        return this;
    }

    public Applications nonLinear_kVA(double load_kVA) {
        nonLinear_kVA = OptionalDouble.of(load_kVA);
        return this;
    }

    public Applications motor(double power_kW, double starts_perHour) {
        motor_kW = OptionalDouble.of(power_kW);
        motorStarts_perHour = OptionalDouble.of(starts_perHour);
        return this;
    }

    public Applications unbalanced_kVA(double load_kVA) {
        unbalanced_kVA = OptionalDouble.of(load_kVA);
        return this;
    }

    /** Asks for a really different route of every scheme. */
    public Applications withAlternatives() {
        alternatives = true;
        return this;
    }

    public Applications maxSchemes(int most) {
        maxSchemes = most;
        return this;
    }

    public Applications maxRoute_m(double longest_m) {
        maxRoute_m = OptionalDouble.of(longest_m);
        return this;
    }

    public Applications wishes(Wishes of) {
        wishes = of;
        return this;
    }

    /** Draws in one season only, with these shares of its demand, repeated to 24 hours. */
    public Applications drawing(Season season, double... shares) {
        List<Double> hours = IntStream.range(0, 24)
                .mapToObj(hour -> shares[hour % shares.length])
                .toList();
        demandCurve = Optional.of(SeasonCurves.only(Map.of(season, DayCurve.of(hours))));
        return this;
    }

    public Applications phases(DemandPhase... of) {
        phases = List.of(of);
        return this;
    }

    public SupplyApplication build() {
        return new SupplyApplication(
                industry,
                importance,
                place,
                ApparentPower.ofKilovoltAmperes(capacity_kVA),
                transformers,
                ActivePower.ofKilowatts(important_kW),
                ActivePower.ofKilowatts(protected_kW),
                sources,
                new SupplyNeeds(
                        mode,
                        sizing,
                        permittedInterruption_s,
                        nonLinear_kVA,
                        motor_kW,
                        motorStarts_perHour,
                        unbalanced_kVA,
                        demandCurve,
                        phases),
                new PlanningOptions(
                                maxSchemes,
                                maxRoute_m,
                                WeightWish.NONE,
                                RankingMethod.ADDITIVE,
                                Optional.empty(),
                                wishes)
                        .withAlternatives(alternatives));
    }
}
