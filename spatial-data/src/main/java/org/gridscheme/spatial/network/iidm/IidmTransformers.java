package org.gridscheme.spatial.network.iidm;

import com.powsybl.iidm.network.CurrentLimits;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.PhaseTapChanger;
import com.powsybl.iidm.network.RatioTapChanger;
import com.powsybl.iidm.network.TapChangerStep;
import com.powsybl.iidm.network.ThreeWindingsTransformer;
import com.powsybl.iidm.network.TwoWindingsTransformer;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;

/**
 * Transformers. The source's ideal transformer stands at side 1, its ratio the voltage behind over the voltage before and
 * its angle that by which the voltage behind leads: the inverse of ours. All impedances are at the voltage of side 2, for
 * the legs of a three-winding transformer at that of its star point; the shunt admittance stands between the two.
 */
final class IidmTransformers {

    private static final double KILO = 1000;

    private final IidmElements elements;

    /** What the tap changers do at their present positions. */
    private record Taps(double ratio, double angle_deg, double r, double x, double g, double b) {

        static Taps of(Optional<RatioTapChanger> ratio, Optional<PhaseTapChanger> phase) {
            Taps taps = new Taps(1, 0, 1, 1, 1, 1);
            if (ratio.isPresent()) {
                taps = taps.and(ratio.get().getCurrentStep(), 0);
            }
            if (phase.isPresent()) {
                taps = taps.and(
                        phase.get().getCurrentStep(),
                        phase.get().getCurrentStep().getAlpha());
            }
            return taps;
        }

        private Taps and(TapChangerStep<?> step, double angle) {
            return new Taps(
                    ratio * step.getRho(),
                    angle_deg + angle,
                    r * (1 + step.getR() / 100),
                    x * (1 + step.getX() / 100),
                    g * (1 + step.getG() / 100),
                    b * (1 + step.getB() / 100));
        }

        PiModel applied(double r_ohm, double x_ohm, double g_S, double b_S) {
            return new PiModel(r_ohm * r, x_ohm * x, g_S * g, b_S * b, 0, 0);
        }
    }

    IidmTransformers(IidmElements elements) {
        this.elements = elements;
    }

    void add(Network network) {
        network.getTwoWindingsTransformerStream().forEach(this::add);
        network.getThreeWindingsTransformerStream().forEach(this::add);
    }

    private void add(TwoWindingsTransformer it) {
        Taps taps = Taps.of(it.getOptionalRatioTapChanger(), it.getOptionalPhaseTapChanger());
        elements.draft()
                .add(transformer(
                        it.getId(),
                        it.getNameOrId(),
                        elements.terminal(it.getTerminal1()),
                        elements.terminal(it.getTerminal2()),
                        rated_kVA(it.getRatedS(), it.getCurrentLimits2(), it.getRatedU2()),
                        it.getRatedU1(),
                        it.getRatedU2(),
                        taps.applied(it.getR(), it.getX(), it.getG(), it.getB()),
                        taps));
    }

    private void add(ThreeWindingsTransformer it) {
        String star = it.getId() + " star";
        elements.draft().add(new Bus(star, it.getNameOrId(), it.getRatedU0(), Optional.empty()));
        for (ThreeWindingsTransformer.Leg leg : it.getLegs()) {
            Taps taps = Taps.of(leg.getOptionalRatioTapChanger(), leg.getOptionalPhaseTapChanger());
            elements.draft()
                    .add(transformer(
                            it.getId() + " " + leg.getSide().getNum(),
                            it.getNameOrId(),
                            elements.terminal(leg.getTerminal()),
                            Terminal.closed(star),
                            rated_kVA(leg.getRatedS(), leg.getCurrentLimits(), leg.getRatedU()),
                            leg.getRatedU(),
                            it.getRatedU0(),
                            taps.applied(leg.getR(), leg.getX(), leg.getG(), leg.getB()),
                            taps));
        }
    }

    private static Transformer transformer(
            String id,
            String name,
            Terminal from,
            Terminal to,
            OptionalDouble rated_kVA,
            double ratedFrom_kV,
            double ratedTo_kV,
            PiModel pi,
            Taps taps) {
        return new Transformer(
                id,
                name,
                from,
                to,
                rated_kVA,
                ratedFrom_kV,
                ratedTo_kV,
                pi,
                1 / taps.ratio(),
                -taps.angle_deg(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /** The rated power or, where there is none, what the permanent current limit allows at rated voltage. */
    private static OptionalDouble rated_kVA(
            double rated_MVA, Optional<? extends CurrentLimits> limits, double rated_kV) {
        if (rated_MVA > 0) {
            return OptionalDouble.of(rated_MVA * KILO);
        }
        double limit_A = limits.map(CurrentLimits::getPermanentLimit).orElse(Double.NaN);
        return limit_A > 0 ? OptionalDouble.of(Math.sqrt(3) * rated_kV * limit_A) : OptionalDouble.empty();
    }
}
