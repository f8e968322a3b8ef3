package org.gridscheme.scheme.electrical;

import java.util.Comparator;
import java.util.List;
import org.gridscheme.grid.loading.Impedance;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.TransformerType;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.ShortCircuitRules;
import org.gridscheme.scheme.rulebook.TransformerConstruction;

/**
 * Short-circuit current at a candidate, from the busbar level and the cold impedance of the way to it; at a low-voltage
 * board also that of its transformer, whose data are those of the catalogue's unit of its rating.
 */
public final class NetworkImpedance {

    private final GridContext context;
    private final ShortCircuitRules rules;
    private final List<TransformerType> distributionTransformers;

    public NetworkImpedance(GridContext context, RuleBook rules, EquipmentCatalogue catalogue) {
        this.context = context;
        this.rules = rules.shortCircuit();
        boolean dry = rules.customerPlant().construction().value() == TransformerConstruction.DRY;
        distributionTransformers = catalogue.listStockedTransformers(dry);
    }

    /** Current in kA at the far end of a line that adds the given cold impedance at the candidate's own voltage. */
    public double behind_kA(Candidate candidate, double r_ohm, double x_ohm) {
        double U_kV = candidate.point().nominalVoltage_kV();
        Impedance at = at(candidate);
        return LineFormulas.shortCircuit_kA(
                at.r_ohm() + r_ohm,
                at.x_ohm() + x_ohm,
                U_kV,
                rules.voltageFactor().value());
    }

    /** Impedance in ohm seen from the candidate at its own voltage, busbar level included. */
    private Impedance at(Candidate candidate) {
        Impedance medium = atMediumVoltage(candidate);
        return candidate.point().kind() == ConnectionKind.LV_BOARD ? behindTransformer(candidate, medium) : medium;
    }

    private Impedance atMediumVoltage(Candidate candidate) {
        double U_kV = context.grid().busbarSection(candidate.busbarSection()).nominalVoltage_kV();
        double r_ohm = 0;
        double x_ohm = LineFormulas.sourceReactance_ohm(
                busLevel_kA(candidate), U_kV, rules.voltageFactor().value());
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

    /** Impedances go with the square of the voltage they are seen from. */
    private Impedance behindTransformer(Candidate candidate, Impedance medium) {
        double high_kV = context.grid().busbarSection(candidate.busbarSection()).nominalVoltage_kV();
        double low_kV = candidate.point().nominalVoltage_kV();
        double rated_kVA = LowVoltageBoard.findTransformer(context, candidate)
                .map(DistributionTransformer::rated_kVA)
                .orElseThrow(() -> new IllegalArgumentException("no board with a free way at " + candidate.point()));
        TransformerType type = nearestRating(rated_kVA);
        double fromMedium = low_kV * low_kV / (high_kV * high_kV);
        double fromType = low_kV * low_kV / (type.hv_kV() * type.hv_kV()) * type.rated_kVA() / rated_kVA;
        return new Impedance(
                medium.r_ohm() * fromMedium + type.r_ohm() * fromType,
                medium.x_ohm() * fromMedium + type.x_ohm() * fromType);
    }

    private TransformerType nearestRating(double rated_kVA) {
        return distributionTransformers.stream()
                .min(Comparator.comparingDouble(t -> Math.abs(t.rated_kVA() - rated_kVA)))
                .orElseThrow(() -> new IllegalStateException("the catalogue has no distribution transformers"));
    }

    /** Level at the feeding busbar section; the rulebook's planning value where the grid gives none. */
    private double busLevel_kA(Candidate candidate) {
        return context.grid()
                .busbarSection(candidate.busbarSection())
                .shortCircuit_kA()
                .orElse(rules.defaultBus_kA().value());
    }
}
