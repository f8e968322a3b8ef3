package org.gridscheme.scheme.planner;

import java.util.List;
import org.gridscheme.scheme.context.CableChoice;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.SupplyRoute;

/** A candidate that passed every check with a route and a cable: one possible source. */
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
        double pointIk_kA) {}
