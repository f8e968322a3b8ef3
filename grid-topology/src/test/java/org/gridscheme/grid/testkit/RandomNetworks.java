package org.gridscheme.grid.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.VoltageDependence;

/**
 * Random networks of one source over up to three voltage levels, with every kind of element; the same seed gives the same
 * network. Demands are scaled so that the deepest voltage drop is a few percent up to about a tenth. All vector groups of one
 * network are alike, so that any two of its buses of one voltage may be joined.
 */
public final class RandomNetworks {

    private static final double LV_KV = 0.4;

    private final Random random;
    private final NetworkSketch sketch = new NetworkSketch();
    private final List<Spot> spots = new ArrayList<>();
    private final double mv_kV;
    private final double mvShift_deg;
    private final double lvShift_deg;
    private final double target_pu;
    private double deepest_pu;
    private int branches;

    private RandomNetworks(long seed) {
        this.random = new Random(seed);
        this.mv_kV = random.nextBoolean() ? 10 : 20;
        this.mvShift_deg = 30 * (random.nextInt(12) - 6);
        this.lvShift_deg = 30 * (random.nextInt(12) - 6);
        this.target_pu = between(0.02, 0.1);
    }

    /** A tree of about the given number of buses. */
    public static PowerNetwork radial(long seed, int busCount) {
        RandomNetworks network = new RandomNetworks(seed);
        network.grow(busCount);
        network.load();
        return network.sketch.network();
    }

    /** A tree of 5 to 124 buses. */
    public static PowerNetwork radial(long seed) {
        return radial(seed, 5 + new Random(~seed).nextInt(120));
    }

    /** The tree of the same seed with up to eight further branches that close loops. */
    public static PowerNetwork meshed(long seed) {
        RandomNetworks network = new RandomNetworks(seed);
        network.grow(8 + network.random.nextInt(100));
        network.load();
        network.closeLoops(1 + network.random.nextInt(8));
        return network.sketch.network();
    }

    private void grow(int busCount) {
        double top_kV = random.nextInt(3) > 0 ? 110 : mv_kV;
        sketch.bus("b0", top_kV).source("b0", between(0.98, 1.04), 0);
        spots.add(new Spot("b0", top_kV, 0, 0));
        while (spots.size() < busCount) {
            Spot above = spots.get(Math.max(0, spots.size() - 1 - random.nextInt(1 + random.nextInt(spots.size()))));
            if (above.kV == 110) {
                transformer(above, mv_kV, between(10, 40), mvShift_deg);
            } else if (above.kV == mv_kV && random.nextInt(8) == 0) {
                transformer(above, LV_KV, between(0.1, 0.63), lvShift_deg);
            } else {
                line(above);
            }
        }
    }

    private void transformer(Spot above, double to_kV, double rated_MVA, double shift_deg) {
        Spot below = addSpot(above, to_kV, 0.1 / rated_MVA);
        double base_ohm = to_kV * to_kV / rated_MVA;
        PiModel pi =
                new PiModel(0.01 * base_ohm, between(0.04, 0.12) * base_ohm, 0.001 / base_ohm, -0.005 / base_ohm, 0, 0);
        sketch.transformer(
                "t" + branches++,
                Terminal.closed(above.id),
                Terminal.closed(below.id),
                above.kV,
                to_kV,
                pi,
                between(0.97, 1.03),
                shift_deg);
    }

    private void line(Spot above) {
        double length_km = above.kV == LV_KV ? between(0.02, 0.2) : between(0.05, 2);
        double r_ohm = between(0.1, 0.6) * length_km;
        double x_ohm = between(0.08, 0.4) * length_km;
        Spot below = addSpot(above, above.kV, Math.hypot(r_ohm, x_ohm) / (above.kV * above.kV));
        boolean forward = random.nextBoolean();
        sketch.line(
                "l" + branches++,
                Terminal.closed(forward ? above.id : below.id),
                Terminal.closed(forward ? below.id : above.id),
                PiModel.symmetric(r_ohm, x_ohm, 0, length_km * 1e-4));
    }

    private Spot addSpot(Spot above, double kV, double z_pu) {
        Spot spot = new Spot("b" + spots.size(), kV, above.z_pu + z_pu, demand_MW(kV));
        sketch.bus(spot.id, kV);
        spots.add(spot);
        deepest_pu += spot.z_pu * spot.demand_MW;
        return spot;
    }

    private double demand_MW(double kV) {
        if (random.nextInt(3) == 0) {
            return 0;
        }
        return kV == LV_KV ? between(0.001, 0.03) : between(0.02, 0.6);
    }

    /** The sum of z times p bounds the drop at any bus, whatever shares a path. */
    private void load() {
        double scale_kW = deepest_pu == 0 ? 1000 : 1000 * Math.min(3, target_pu / deepest_pu);
        for (Spot spot : spots) {
            if (spot.demand_MW > 0) {
                double p_kW = spot.demand_MW * scale_kW;
                sketch.demand(spot.id, p_kW, p_kW * between(-0.1, 0.5), dependence());
            }
            if (random.nextInt(12) == 0) {
                sketch.generator(spot.id, spot.demand_MW * scale_kW * between(0, 3), 0);
            }
            if (random.nextInt(20) == 0) {
                sketch.shunt(spot.id, 0, spot.demand_MW * scale_kW * 2e-4 / (spot.kV * spot.kV));
            }
            if (spot.kV == mv_kV && random.nextInt(15) == 0) {
                stub(spot);
            }
        }
    }

    /** A line to another bus that is open there. */
    private void stub(Spot spot) {
        Spot other = anyOf(spot.kV);
        if (other != spot) {
            boolean fromEnd = random.nextBoolean();
            Terminal closed = Terminal.closed(spot.id);
            Terminal open = new Terminal(other.id, false);
            sketch.line(
                    "s" + branches++,
                    fromEnd ? closed : open,
                    fromEnd ? open : closed,
                    PiModel.symmetric(0.3, 0.2, 0, 3e-4));
        }
    }

    private void closeLoops(int count) {
        for (int i = 0; i < count; i++) {
            Spot a = spots.get(random.nextInt(spots.size()));
            Spot b = anyOf(a.kV);
            if (a != b) {
                double km = a.kV == LV_KV ? between(0.05, 0.5) : between(0.2, 4);
                sketch.line(
                        "m" + branches++,
                        Terminal.closed(a.id),
                        Terminal.closed(b.id),
                        PiModel.symmetric(0.3 * km, 0.25 * km, 0, km * 1e-4));
            }
        }
    }

    private Spot anyOf(double kV) {
        List<Spot> same = spots.stream().filter(spot -> spot.kV == kV).toList();
        return same.get(random.nextInt(same.size()));
    }

    private VoltageDependence dependence() {
        return switch (random.nextInt(5)) {
            case 0 -> VoltageDependence.CONSTANT_CURRENT;
            case 1 -> VoltageDependence.CONSTANT_IMPEDANCE;
            case 2 -> new VoltageDependence(0.5, 0.25, 0.25);
            default -> VoltageDependence.CONSTANT_POWER;
        };
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private record Spot(String id, double kV, double z_pu, double demand_MW) {}
}
