package org.gridscheme.spatial.ingest.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.NetworkIndex;

/**
 * The open switches between buses. One that parts two busbars is an open bus tie. One behind which nothing hangs but the end
 * of a single line is the open switch of that line. Any other parts two places with no line between them, which a planning
 * grid has no element for.
 */
final class OpenCouplings {

    private final Map<Integer, LineEnd> acrossOf = new HashMap<>();
    private final List<Coupling> ties = new ArrayList<>();
    private final List<Coupling> unused = new ArrayList<>();

    /** The group on the other side of an open switch. */
    record LineEnd(int group, Coupling coupling) {}

    private record Sides(Coupling coupling, int a, int b) {}

    static OpenCouplings of(StudyTopology topology) {
        OpenCouplings open = new OpenCouplings();
        List<Sides> sides = new ArrayList<>();
        for (Coupling it : topology.index().network().couplings()) {
            OptionalInt a = topology.groupOfBus(it.busAId());
            OptionalInt b = topology.groupOfBus(it.busBId());
            if (!it.closed() && a.isPresent() && b.isPresent() && a.getAsInt() != b.getAsInt()) {
                sides.add(new Sides(it, a.getAsInt(), b.getAsInt()));
            }
        }
        Attachments at = attachments(topology, sides);
        sides.forEach(it -> open.place(it, topology, at));
        return open;
    }

    /** True where nothing stands but the end of a line behind an open switch. */
    boolean isLineEnd(int group) {
        return acrossOf.containsKey(group);
    }

    Optional<LineEnd> findAcross(int group) {
        return Optional.ofNullable(acrossOf.get(group));
    }

    /** Open switches between two busbars. */
    List<Coupling> ties() {
        return ties;
    }

    /** Open switches between two places with no line of their own. */
    List<Coupling> unused() {
        return unused;
    }

    private void place(Sides it, StudyTopology topology, Attachments at) {
        if (topology.isBusbar(it.a()) && topology.isBusbar(it.b())) {
            ties.add(it.coupling());
        } else if (at.isBareEnd(it.b()) && !isLineEnd(it.a())) {
            acrossOf.put(it.b(), new LineEnd(it.a(), it.coupling()));
        } else if (at.isBareEnd(it.a()) && !isLineEnd(it.b())) {
            acrossOf.put(it.a(), new LineEnd(it.b(), it.coupling()));
        } else {
            unused.add(it.coupling());
        }
    }

    /** What hangs at each group: how many ends of lines, how many open switches, and whether anything else. */
    private record Attachments(Map<Integer, Integer> lineEnds, Map<Integer, Integer> switches, Set<Integer> occupied) {

        boolean isBareEnd(int group) {
            return lineEnds.getOrDefault(group, 0) == 1
                    && switches.getOrDefault(group, 0) == 1
                    && !occupied.contains(group);
        }
    }

    private static Attachments attachments(StudyTopology topology, List<Sides> open) {
        Attachments at = new Attachments(new HashMap<>(), new HashMap<>(), new HashSet<>(topology.busbars()));
        NetworkIndex index = topology.index();
        open.forEach(it -> {
            at.switches().merge(it.a(), 1, Integer::sum);
            at.switches().merge(it.b(), 1, Integer::sum);
        });
        for (int line : topology.listLines()) {
            at.lineEnds().merge(topology.groupOf(index.line(line).from()), 1, Integer::sum);
            at.lineEnds().merge(topology.groupOf(index.line(line).to()), 1, Integer::sum);
        }
        List<String> others = new ArrayList<>();
        index.network().transformers().forEach(it -> {
            others.add(it.from().busId());
            others.add(it.to().busId());
        });
        index.network().demands().forEach(it -> others.add(it.busId()));
        index.network().generators().forEach(it -> others.add(it.busId()));
        index.network().sources().forEach(it -> others.add(it.busId()));
        others.forEach(bus -> topology.groupOfBus(bus).ifPresent(at.occupied()::add));
        return at;
    }
}
