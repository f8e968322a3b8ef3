package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;

/**
 * Chooses where stations stand in a feeder's cell: spread evenly over the weighted streets, those near the trunk, then,
 * while nodes are left, all others in random order.
 */
final class StationChooser {

    private final StreetMesh mesh;
    private final StreetCells ways;
    private final double[] weight;
    private final double lateralMax_m;
    private final long seed;

    StationChooser(StreetMesh mesh, StreetCells ways, double[] weight, SynthesisParameters parameters) {
        this.mesh = mesh;
        this.ways = ways;
        this.weight = weight;
        this.lateralMax_m = parameters.settings().feeders().lateralMax_m();
        this.seed = parameters.seed();
    }

    /**
     * All candidates of a cell, the wanted ones first.
     *
     * @param members vertices of the feeder's cell, ascending
     */
    int[] choose(FeederDraft feeder, int[] members, int wanted) {
        int[] candidates = near(members);
        sortAlongCurve(candidates);
        DemoRandom random = DemoRandom.of(seed, "stations", feeder.index);
        boolean[] chosen = new boolean[candidates.length];
        int[] first = spread(candidates, wanted, chosen, random);
        int[] rest = new int[candidates.length - first.length];
        int next = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (!chosen[i]) {
                rest[next++] = candidates[i];
            }
        }
        random.shuffle(first);
        random.shuffle(rest);
        int[] all = Arrays.copyOf(first, candidates.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    private int[] near(int[] members) {
        int[] near = Arrays.stream(members)
                .filter(v -> weight[v] > 0 && ways.cost_m(v) <= lateralMax_m)
                .toArray();
        if (near.length > 0) {
            return near;
        }
        return Arrays.stream(members)
                .filter(v -> ways.cost_m(v) <= lateralMax_m)
                .toArray();
    }

    private int[] spread(int[] sorted, int wanted, boolean[] chosen, DemoRandom random) {
        double total = 0;
        for (int v : sorted) {
            total += weight[v];
        }
        int count = Math.min(wanted, sorted.length);
        int[] picked = new int[count];
        int found = 0;
        double sum = 0;
        double next = total / Math.max(1, count) * random.uniform();
        for (int i = 0; i < sorted.length && found < count; i++) {
            sum += weight[sorted[i]];
            if (sum >= next) {
                picked[found++] = sorted[i];
                chosen[i] = true;
                next = Math.max(sum, total / count * (found + random.uniform() * 0.6 + 0.2));
            }
        }
        return Arrays.copyOf(picked, found);
    }

    /** Orders vertices along a Z-order curve, so that neighbours in the order are neighbours on the ground. */
    private void sortAlongCurve(int[] vertices) {
        if (vertices.length == 0) {
            return;
        }
        double minX = Arrays.stream(vertices).mapToDouble(mesh::x).min().orElse(0);
        double minY = Arrays.stream(vertices).mapToDouble(mesh::y).min().orElse(0);
        long[] keys = new long[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            long column = Math.min(32_767, (long) ((mesh.x(vertices[i]) - minX) / 2));
            long row = Math.min(32_767, (long) ((mesh.y(vertices[i]) - minY) / 2));
            keys[i] = ((spaced(column) | (spaced(row) << 1)) << 31) | vertices[i];
        }
        Arrays.sort(keys);
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = (int) (keys[i] & 0x7FFF_FFFFL);
        }
    }

    private static long spaced(long value) {
        long bits = value & 0xFFFF;
        bits = (bits | (bits << 8)) & 0x00FF00FFL;
        bits = (bits | (bits << 4)) & 0x0F0F0F0FL;
        bits = (bits | (bits << 2)) & 0x33333333L;
        return (bits | (bits << 1)) & 0x55555555L;
    }
}
