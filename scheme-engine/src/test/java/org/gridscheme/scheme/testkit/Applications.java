package org.gridscheme.scheme.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.RankingMethod;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.TransformerRequest;
import org.gridscheme.scheme.model.WeightWish;

/** Writes an application down step by step; whatever is not said is an ordinary machinery customer. */
public final class Applications {

    private final Position place;
    private final double capacity_kVA;
    private Industry industry = Industry.MACHINERY;
    private Importance importance = Importance.ORDINARY;
    private SourcePreference sources = SourcePreference.AUTO;
    private final List<TransformerRequest> transformers = new ArrayList<>();
    private double important_kW;
    private int maxSchemes = 50;
    private OptionalDouble maxRoute_m = OptionalDouble.empty();

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

    public Applications maxSchemes(int most) {
        maxSchemes = most;
        return this;
    }

    public Applications maxRoute_m(double longest_m) {
        maxRoute_m = OptionalDouble.of(longest_m);
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
                ActivePower.ZERO,
                sources,
                new PlanningOptions(maxSchemes, maxRoute_m, WeightWish.NONE, RankingMethod.ADDITIVE, Optional.empty()));
    }
}
