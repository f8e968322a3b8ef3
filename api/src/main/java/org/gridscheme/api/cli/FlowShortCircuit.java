package org.gridscheme.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.shortcircuit.FaultCase;
import org.gridscheme.grid.shortcircuit.NetworkTooMeshedException;
import org.gridscheme.grid.shortcircuit.ShortCircuit;
import org.gridscheme.grid.shortcircuit.ShortCircuitInputException;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.scheme.rulebook.ShortCircuitStudyRules;
import org.gridscheme.spatial.ingest.ImportIssueCodes;

/**
 * The largest three-phase short-circuit currents of a network. A source without a short-circuit power gets the assumed one,
 * and that is reported.
 */
final class FlowShortCircuit {

    private static final double KILO = 1000;

    private final ShortCircuitStudyRules rules;
    private final double assumed_MVA;
    /**
     * @param currents empty when they were not calculated
     * @param fault why not
     * @param issues what was assumed
     */
    record Outcome(Optional<ShortCircuit> currents, Optional<RuntimeException> fault, List<GridDataIssue> issues) {}

    /** @param assumed_MVA for sources that give none; empty: what the rulebook says */
    FlowShortCircuit(ShortCircuitStudyRules rules, OptionalDouble assumed_MVA) {
        this.rules = rules;
        this.assumed_MVA = assumed_MVA.orElse(rules.sourcePower_kVA().value() / KILO);
    }

    Outcome calculate(PowerNetwork network) {
        List<GridDataIssue> issues = new ArrayList<>();
        NetworkIndex index = NetworkIndex.of(withPower(network, issues));
        try {
            ShortCircuit currents = ShortCircuit.of(index, FaultCase.MAXIMUM, rules.assumptions());
            return new Outcome(Optional.of(currents), Optional.empty(), issues);
        } catch (ShortCircuitInputException | NetworkTooMeshedException e) {
            return new Outcome(Optional.empty(), Optional.of(e), issues);
        }
    }

    private PowerNetwork withPower(PowerNetwork it, List<GridDataIssue> issues) {
        return new PowerNetwork(
                it.name(),
                it.frequency_Hz(),
                it.buses(),
                it.lines(),
                it.transformers(),
                it.couplings(),
                it.sources().stream().map(source -> withPower(source, issues)).toList(),
                it.demands(),
                it.generators(),
                it.shunts());
    }

    private Source withPower(Source it, List<GridDataIssue> issues) {
        if (it.maxShortCircuit_MVA().isPresent()) {
            return it;
        }
        issues.add(new GridDataIssue(
                ImportIssueCodes.ASSUMED_VALUE,
                Severity.WARNING,
                NetworkKinds.SOURCE,
                it.id(),
                Optional.empty(),
                Map.of("field", "short_circuit_mva", "value", GridDataIssue.text(assumed_MVA))));
        return new Source(
                it.id(),
                it.name(),
                it.busId(),
                it.voltage_pu(),
                it.angle_deg(),
                OptionalDouble.of(assumed_MVA),
                it.maxRToX(),
                it.minShortCircuit_MVA(),
                it.minRToX());
    }
}
