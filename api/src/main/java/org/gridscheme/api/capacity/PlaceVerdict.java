package org.gridscheme.api.capacity;

import java.util.Comparator;
import java.util.Optional;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.capacity.BindingLimit;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.OpenCapacity;

/**
 * Whether a customer in the middle of a hexagon can be connected as asked.
 *
 * @param kind how it ended
 * @param scheme the cheapest that keeps to what was asked; for a place left out the one that comes nearest, if there is any
 * @param reason why the place is left out
 */
record PlaceVerdict(Kind kind, Optional<SupplyScheme> scheme, Optional<BindingLimit> reason) {

    static final String TOO_DEAR = "cost.over-budget";
    static final String TOO_LATE = "time.over-limit";

    private static final Comparator<SupplyScheme> CHEAPEST =
            Comparator.comparing((SupplyScheme s) -> s.cost().total()).thenComparingDouble(SupplyScheme::durationDays);

    enum Kind {
        WITHIN,
        LEFT_OUT,
        /** The search gave up; never to be read as impossible. */
        UNDECIDED
    }

    static PlaceVerdict of(WhereQuestion question, HexagonCapacity place, SchemeSet planned) {
        if (planned.outcome() == Outcome.SEARCH_LIMIT) {
            return new PlaceVerdict(Kind.UNDECIDED, Optional.empty(), refusal(planned));
        }
        if (planned.schemes().isEmpty()) {
            return new PlaceVerdict(Kind.LEFT_OUT, Optional.empty(), noScheme(question, place, planned));
        }
        return planned.schemes().stream()
                .filter(scheme -> isCheapEnough(question, scheme) && isSoonEnough(question, scheme))
                .min(CHEAPEST)
                .map(scheme -> new PlaceVerdict(Kind.WITHIN, Optional.of(scheme), Optional.empty()))
                .orElseGet(() -> tooDearOrLate(question, planned));
    }

    private static boolean isCheapEnough(WhereQuestion question, SupplyScheme scheme) {
        return question.maxCost()
                .map(most -> scheme.cost().total().compareTo(most) <= 0)
                .orElse(true);
    }

    private static boolean isSoonEnough(WhereQuestion question, SupplyScheme scheme) {
        return question.maxDays().isEmpty()
                || scheme.durationDays() <= question.maxDays().getAsDouble();
    }

    /** Where one is cheap enough, time is the reason and the soonest of those comes nearest. */
    private static PlaceVerdict tooDearOrLate(WhereQuestion question, SchemeSet planned) {
        Optional<SupplyScheme> soonest = planned.schemes().stream()
                .filter(scheme -> isCheapEnough(question, scheme))
                .min(Comparator.comparingDouble(SupplyScheme::durationDays));
        SupplyScheme nearest =
                soonest.orElseGet(() -> planned.schemes().stream().min(CHEAPEST).orElseThrow());
        BindingLimit reason = soonest.isPresent()
                ? new BindingLimit(
                        TOO_LATE,
                        TOO_LATE,
                        nearest.durationDays(),
                        question.maxDays().orElseThrow(),
                        "d",
                        "")
                : new BindingLimit(
                        TOO_DEAR,
                        TOO_DEAR,
                        nearest.cost().total().doubleValue(),
                        question.maxCost().orElseThrow().doubleValue(),
                        nearest.cost().currency(),
                        "");
        return new PlaceVerdict(Kind.LEFT_OUT, Optional.of(nearest), Optional.of(reason));
    }

    /** What the grid bears there, where that is less than asked; else what the first point tried broke. */
    private static Optional<BindingLimit> noScheme(WhereQuestion question, HexagonCapacity place, SchemeSet planned) {
        OpenCapacity open =
                question.sources() == SourcePreference.DUAL ? place.dual().open() : place.single();
        return open.capacity_kVA() < question.capacity_kVA() ? Optional.of(open.binding()) : refusal(planned);
    }

    private static Optional<BindingLimit> refusal(SchemeSet planned) {
        return planned.rejected().stream()
                .map(rejection -> rejection.reasons().get(0))
                .findFirst()
                .map(PlaceVerdict::limit);
    }

    private static BindingLimit limit(RejectionReason reason) {
        return new BindingLimit(
                reason.code(), reason.code(), reason.actual(), reason.limit(), reason.unit(), reason.element());
    }
}
