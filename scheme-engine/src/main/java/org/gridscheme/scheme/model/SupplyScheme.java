package org.gridscheme.scheme.model;

import java.util.List;

/**
 * A complete supply scheme 供电方案.
 *
 * @param id canonical and deterministic within its set, for example {@code A1}
 * @param rank 1 is best
 * @param pareto true where no other scheme is at least as good in cost, interruption time and duration and better in one
 * @param tied true where the next better scheme's score is within the rulebook's tie distance
 * @param durationDays construction period in days
 * @param replyWorkingDays legal deadline of the reply
 * @param design plant, metering, compensation, emergency supply, works and terms
 * @param saifi_perYear interruptions a year
 * @param saidi_hPerYear hours without supply a year
 */
public record SupplyScheme(
        String id,
        int rank,
        double voltage_kV,
        SupplyMode mode,
        SchemeScore score,
        boolean pareto,
        boolean tied,
        List<SupplySource> sources,
        IndependenceResult independence,
        List<EngineeringQuantity> quantities,
        CostEstimate cost,
        double durationDays,
        int replyWorkingDays,
        double saifi_perYear,
        double saidi_hPerYear,
        List<CheckResult> checks,
        SchemeDesign design) {

    public SupplyScheme {
        sources = List.copyOf(sources);
        quantities = List.copyOf(quantities);
        checks = List.copyOf(checks);
    }

    /** The same with other sources and checks. */
    public SupplyScheme with(List<SupplySource> others, List<CheckResult> otherChecks) {
        return new SupplyScheme(
                id,
                rank,
                voltage_kV,
                mode,
                score,
                pareto,
                tied,
                others,
                independence,
                quantities,
                cost,
                durationDays,
                replyWorkingDays,
                saifi_perYear,
                saidi_hPerYear,
                otherChecks,
                design);
    }
}
