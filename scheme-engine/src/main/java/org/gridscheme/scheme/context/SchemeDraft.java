package org.gridscheme.scheme.context;

import java.util.List;
import java.util.stream.Collectors;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.CostEstimate;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.IndependenceResult;
import org.gridscheme.scheme.model.SchemeDesign;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplySource;

/**
 * A feasible scheme before it is ranked.
 *
 * @param capacity_kVA requested capacity
 * @param difficulty score of the crossings, 1 is easy
 */
public record SchemeDraft(
        double voltage_kV,
        double capacity_kVA,
        SupplyMode mode,
        List<SupplySource> sources,
        IndependenceResult independence,
        List<EngineeringQuantity> quantities,
        CostEstimate cost,
        double durationDays,
        int replyWorkingDays,
        double saifi_perYear,
        double saidi_hPerYear,
        double difficulty,
        List<CheckResult> checks,
        SchemeDesign design) {

    public SchemeDraft {
        sources = List.copyOf(sources);
        quantities = List.copyOf(quantities);
        checks = List.copyOf(checks);
    }

    /** Identity of a draft within one planning run: voltage, mode and connection points; the last tie-break. */
    public String key() {
        return voltage_kV + " " + mode + " "
                + sources.stream().map(s -> s.connectionPoint().id()).collect(Collectors.joining("+"));
    }
}
