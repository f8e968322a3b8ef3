package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.context.CableChoice;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.Switching;

/** A candidate that passed every check with a route and a cable, maybe after a switching: one possible source. */
record SourceOption(
        Candidate candidate,
        SupplyDuty duty,
        SupplyRoute route,
        CableChoice choice,
        CableDesign cable,
        List<LoadRateResult> loadRates,
        List<CheckResult> checks,
        double voltageDrop_pct,
        double customerIk_kA,
        double pointIk_kA,
        Optional<Switching> switching) {

    /** The same after a switching, with further checks. */
    SourceOption after(Switching done, List<CheckResult> more) {
        List<CheckResult> all = new ArrayList<>(checks);
        all.addAll(more);
        return new SourceOption(
                candidate,
                duty,
                route,
                choice,
                cable,
                loadRates,
                all,
                voltageDrop_pct,
                customerIk_kA,
                pointIk_kA,
                Optional.of(done));
    }
}
