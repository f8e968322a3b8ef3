package org.gridscheme.api.capacity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyNeeds;
import org.gridscheme.scheme.model.capacity.CapacityTerms;
import org.jspecify.annotations.Nullable;

/**
 * A customer who may settle anywhere.
 *
 * @param capacity_kVA more than zero
 * @param sources one or two
 * @param maxCost in the currency of the price book
 * @param maxDays of construction
 */
record WhereQuestion(
        double capacity_kVA, SourcePreference sources, Optional<BigDecimal> maxCost, OptionalDouble maxDays) {

    private static final double LARGEST_kVA = 1e6;

    /** @throws ProblemException of type BAD_REQUEST with every parameter that makes no sense */
    static WhereQuestion of(double kva, String sources, @Nullable BigDecimal maxCost, @Nullable Double maxDays) {
        List<FieldProblem> problems = new ArrayList<>();
        require(kva > 0 && kva <= LARGEST_kVA, "kva", problems);
        require(sources.equals("SINGLE") || sources.equals("DUAL"), "sources", problems);
        require(maxCost == null || maxCost.signum() > 0, "max_cost", problems);
        require(maxDays == null || (maxDays > 0 && Double.isFinite(maxDays)), "max_days", problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, problems);
        }
        return new WhereQuestion(
                kva,
                SourcePreference.valueOf(sources),
                Optional.ofNullable(maxCost),
                maxDays == null ? OptionalDouble.empty() : OptionalDouble.of(maxDays));
    }

    private static void require(boolean holds, String parameter, List<FieldProblem> problems) {
        if (!holds) {
            problems.add(FieldProblem.of("", "bad-parameter", parameter));
        }
    }

    /** The customer of the survey, at a place. */
    SupplyApplication at(Position place, CapacityTerms terms) {
        return new SupplyApplication(
                terms.industry(),
                terms.importance(),
                place,
                ApparentPower.ofKilovoltAmperes(capacity_kVA),
                List.of(),
                ActivePower.ofKilowatts(0),
                ActivePower.ofKilowatts(0),
                sources,
                SupplyNeeds.NONE,
                PlanningOptions.DEFAULT);
    }
}
