package org.gridscheme.scheme.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.street.StreetData;

/**
 * A random little town by seed where supply is short: pairs of ring feeders along one street, each with an open tie between
 * their ends, few free ways. Every second town has weak cables and loaded transformers; the others have strong ones, but
 * every feeder is about as full as a ring may be. Currents come from the loads, so that a switched tie moves them.
 */
public final class RingTown {

    private static final String[] TYPES = {"3x70", "3x120", "3x240", "3x300"};
    private static final double[] DUCT_A = {194, 264, 387, 435};

    private final List<String> lines = new ArrayList<>();
    private final Random random;
    private final boolean strong;

    public RingTown(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        strong = seed % 2 == 0;
        say("station S 0 0");
        for (int bus = 1; bus <= 2; bus++) {
            say("bus S%d S ik=16", bus);
            say(
                    "trafo T%d S%d %.1f",
                    bus, bus, strong ? 63 : List.of(6.3, 10.0, 16.0, 20.0).get(random.nextInt(4)));
            for (int spare = strong ? 0 : random.nextInt(3); spare > 0; spare--) {
                say("bay S%d-%d S%d 0 0 state=SPARE", bus, spare, bus);
            }
        }
        for (int ring = 0; ring < 3; ring++) {
            ring(ring);
        }
    }

    private void ring(int ring) {
        String left = feeder("A" + ring, 1, ring);
        String right = feeder("B" + ring, 2, ring);
        say("line %s %s open len=300 %s", left, right, cable(3));
    }

    private String feeder(String id, int bus, int ring) {
        String limit = !strong && random.nextInt(4) == 0 ? " limit=" + (150 + random.nextInt(250)) : "";
        say("bay %s S%d 0 0%s", id, bus, limit);
        String before = id;
        int units = strong ? 4 : 2 + random.nextInt(2);
        for (int n = 1; n <= units; n++) {
            String node = id + "N" + n;
            int x = 300 * n + 40 * ring + (bus == 1 ? 0 : 15);
            say("rmu %s %d 0 ways=6 spare=%d", node, x, random.nextInt(2));
            say("line %s %s len=%d %s", before, node, 200 + random.nextInt(300), cable(strong ? 3 : random.nextInt(4)));
            int peak_kW = 100 + random.nextInt(strong ? 500 : 1200);
            say("load %s %d inst=%d id=L%s", node, peak_kW, peak_kW + 300, node);
            before = node;
        }
        return before;
    }

    private String cable(int size) {
        return String.format(Locale.ROOT, "a=%.1f type=YJV22-8.7/15-%s", DUCT_A[size] * 0.9636 * 0.85, TYPES[size]);
    }

    private void say(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    public String grid() {
        return String.join("\n", lines) + "\n";
    }

    public StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int before = builder.junction(-20, 0);
        for (int x = 100; x <= 1400; x += 100) {
            int next = builder.junction(x, 0);
            builder.street(before, next);
            before = next;
        }
        return builder.build();
    }
}
