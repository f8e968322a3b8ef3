package org.gridscheme.grid.contingency;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.topology.FeederForest;

/** Voltage drops with the transfers made: sum over the supply path of sqrt3 I (R cos phi + X sin phi) / (10 U), in percent. */
final class DropAfter {

    private static final double SQRT3 = Math.sqrt(3);

    private final Situation situation;
    private final NormalState state;
    private final Plan plan;
    private final Map<Integer, Map<Integer, Double>> dropsOfFeeder = new HashMap<>();

    DropAfter(Situation situation, Plan plan) {
        this.situation = situation;
        this.state = situation.state();
        this.plan = plan;
    }

    /** The largest drop on a feeder that takes something over, the part included; 0 when none does. */
    double largest_pct() {
        double largest_pct = 0;
        for (Choice choice : plan.choices()) {
            for (PartSupply supply : choice.supplies()) {
                int feeder = state.forest().feederOf(supply.tie().support());
                Map<Integer, Double> drops = dropsOfFeeder.computeIfAbsent(feeder, this::dropsOf);
                double entry_pct = drops.getOrDefault(supply.tie().support(), 0.0)
                        + drop_pct(feeder, supply.tie().section(), supply.total_A());
                largest_pct = Math.max(largest_pct, largest_pct(supply, entry_pct));
            }
        }
        for (Map<Integer, Double> drops : dropsOfFeeder.values()) {
            for (double drop_pct : drops.values()) {
                largest_pct = Math.max(largest_pct, drop_pct);
            }
        }
        return largest_pct;
    }

    /** Drops of the nodes that still hang on the feeder's bay. */
    private Map<Integer, Double> dropsOf(int feeder) {
        FeederForest forest = state.forest();
        Map<Integer, Double> drops = new HashMap<>();
        for (int node : forest.nodesOf(feeder)) {
            int section = forest.parentSection(node);
            if (section < 0) {
                drops.put(node, 0.0);
            } else if (drops.containsKey(forest.parentNode(node)) && !situation.hasLost(node)) {
                double above_pct = drops.getOrDefault(forest.parentNode(node), 0.0);
                drops.put(
                        node, above_pct + drop_pct(feeder, section, plan.shift().current_A(section)));
            }
        }
        return drops;
    }

    private double largest_pct(PartSupply supply, double entry_pct) {
        LostPart part = supply.part();
        double[] drop_pct = new double[part.size()];
        Arrays.fill(drop_pct, Double.NaN);
        int[] turned = supply.turned();
        drop_pct[turned[0]] = entry_pct;
        for (int i = 1; i < turned.length; i++) {
            int below = turned[i - 1];
            drop_pct[turned[i]] =
                    drop_pct[below] + drop_pct(part.feeder(), part.sectionAbove(below), supply.current_A(below));
        }
        double largest_pct = 0;
        for (int place = 0; place < part.size(); place++) {
            if (supply.supplies(place)) {
                if (Double.isNaN(drop_pct[place])) {
                    drop_pct[place] = drop_pct[part.parent(place)]
                            + drop_pct(part.feeder(), part.sectionAbove(place), supply.current_A(place));
                }
                largest_pct = Math.max(largest_pct, drop_pct[place]);
            }
        }
        return largest_pct;
    }

    private double drop_pct(int feeder, int section, double current_A) {
        LineSection line = state.forest().grid().section(section);
        double perKilometre = line.rOperating_ohmPerKm() * state.powerFactor().value()
                + line.x_ohmPerKm() * state.powerFactor().sine();
        double nominal_kV = state.forest().feeder(feeder).nominalVoltage_kV();
        return SQRT3 * current_A * perKilometre * line.length_m() / 1000 / (10 * nominal_kV);
    }
}
