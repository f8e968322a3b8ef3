package org.gridscheme.scheme.electrical;

import org.gridscheme.grid.loading.Impedance;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.rulebook.ShortCircuitRules;

/** Short-circuit current at a candidate, from the busbar level and the cold impedance of the way to it. */
public final class NetworkImpedance {

    private final GridContext context;
    private final ShortCircuitRules rules;

    public NetworkImpedance(GridContext context, ShortCircuitRules rules) {
        this.context = context;
        this.rules = rules;
    }

    /** Impedance in ohm seen from the candidate, busbar level included. */
    public Impedance at(Candidate candidate) {
        double U_kV = context.grid().busbarSection(candidate.busbarSection()).nominalVoltage_kV();
        double source_ohm = LineFormulas.sourceReactance_ohm(
                busLevel_kA(candidate), U_kV, rules.voltageFactor().value());
        double r_ohm = 0;
        double x_ohm = source_ohm;
        if (candidate.hasFeeder()) {
            Impedance path = context.loading().pathImpedance20(candidate.node());
            r_ohm += path.r_ohm();
            x_ohm += path.x_ohm();
        }
        if (candidate.onSection()) {
            LineSection section = context.grid().section(candidate.section());
            r_ohm += section.r20_ohmPerKm() * candidate.beyondNode_m() / 1000;
            x_ohm += section.x_ohmPerKm() * candidate.beyondNode_m() / 1000;
        }
        return new Impedance(r_ohm, x_ohm);
    }

    /** Level at the feeding busbar section; the rulebook's planning value where the grid gives none. */
    public double busLevel_kA(Candidate candidate) {
        return context.grid()
                .busbarSection(candidate.busbarSection())
                .shortCircuit_kA()
                .orElse(rules.defaultBus_kA().value());
    }

    /** Current in kA at the far end of a line that adds the given cold impedance. */
    public double behind_kA(Candidate candidate, double r_ohm, double x_ohm) {
        double U_kV = context.grid().busbarSection(candidate.busbarSection()).nominalVoltage_kV();
        Impedance at = at(candidate);
        return LineFormulas.shortCircuit_kA(
                at.r_ohm() + r_ohm,
                at.x_ohm() + x_ohm,
                U_kV,
                rules.voltageFactor().value());
    }
}
