package org.gridscheme.grid.contingency;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.ZoneTree;

/**
 * N-1 on a radial grid in the switching state of its snapshot. The loads are the annual peaks of {@link GridLoading}, so that every
 * transfer is judged at the worst hour. Immutable and safe to share between threads.
 */
public final class ContingencyAnalysis {

    private final NormalState state;
    private final ZoneTree tree;
    private final ContingencyLimits limits;

    private ContingencyAnalysis(NormalState state, ZoneTree tree, ContingencyLimits limits) {
        this.state = state;
        this.tree = tree;
        this.limits = limits;
    }

    /**
     * Prepares the analysis of one snapshot.
     *
     * @param tree what switches part from what
     * @param loading of the same forest
     * @param assumptions those the loading was computed with
     * @param powerFactor of all loads, for voltage drops
     */
    public static ContingencyAnalysis of(
            ZoneTree tree,
            GridLoading loading,
            LoadingAssumptions assumptions,
            ContingencyLimits limits,
            PowerFactor powerFactor) {
        NormalState state = new NormalState(tree.forest(), loading, assumptions, powerFactor);
        return new ContingencyAnalysis(state, tree, limits);
    }

    /**
     * Finds what the ties can take over.
     *
     * @throws NoSuchElementException when the lost transformer does not exist
     */
    public ContingencyResult analyse(Contingency lost) {
        if (lost instanceof Contingency.LostTransformer transformer) {
            return transformer(transformer);
        }
        int zone = lost instanceof Contingency.LostFeeder feeder
                ? tree.zones().zoneOfNode(state.forest().feeder(feeder.feeder()).bayNode())
                : tree.zones().zoneOfSection(((Contingency.LostSection) lost).section());
        return zone(lost, zone);
    }

    private ContingencyResult zone(Contingency lost, int zone) {
        if (zone < 0 || tree.feederOf(zone) < 0) {
            return report(lost, nothingLost(), Interruption.NONE);
        }
        LostSupply supply = new LostSupply(state, tree, zone);
        Set<Integer> isolated = new HashSet<>();
        for (int node : state.forest().nodesOf(supply.feeder())) {
            if (tree.zones().zoneOfNode(node) == zone) {
                isolated.add(node);
            }
        }
        Situation situation = new Situation(
                state,
                limits,
                BusChange.none(state),
                List.of(new Relief(supply.feeder(), supply.relieved(), supply.interrupted_A())),
                isolated,
                supply.parts(),
                false,
                0);
        findTies(situation, zone);
        return report(lost, situation, supply.interruption());
    }

    private Situation nothingLost() {
        return new Situation(state, limits, BusChange.none(state), List.of(), Set.of(), List.of(), true, 0);
    }

    private ContingencyResult transformer(Contingency.LostTransformer lost) {
        GridSnapshot grid = state.forest().grid();
        PowerTransformer transformer = grid.listPowerTransformers().stream()
                .filter(t -> t.id().equals(lost.transformerId()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no transformer " + lost.transformerId()));
        BusChange without = BusChange.without(state, transformer);
        int bus = without.buses().iterator().next();
        List<Situation> situations = new ArrayList<>();
        if (without.keepsSupply()) {
            situations.add(busSituation(without, bus, true, 0));
        }
        for (BusTie tie : openTiesOf(bus)) {
            BusChange joined = BusChange.without(state, transformer, tie);
            if (joined.keepsSupply()) {
                situations.add(busSituation(joined, bus, true, 1));
            }
        }
        if (situations.isEmpty()) {
            situations.add(busSituation(without, bus, false, 0));
        }
        return report(lost, bestOf(situations), without.keepsSupply() ? Interruption.NONE : ofBus(bus));
    }

    /** The first of the situations whose best plan no other one's beats. */
    private static Situation bestOf(List<Situation> situations) {
        return situations.stream()
                .min(Comparator.comparing(situation -> new TransferSearch(situation).best(), Plan.BETTER))
                .orElseThrow();
    }

    private List<BusTie> openTiesOf(int bus) {
        GridSnapshot grid = state.forest().grid();
        return grid.listBusTies().stream()
                .filter(tie -> {
                    int a = grid.electricalBus(grid.busbarSectionIndex(tie.sectionAId()));
                    int b = grid.electricalBus(grid.busbarSectionIndex(tie.sectionBId()));
                    return a != b && (a == bus || b == bus);
                })
                .toList();
    }

    private Situation busSituation(BusChange change, int bus, boolean kept, int operations) {
        List<LostPart> parts = new ArrayList<>();
        List<Relief> reliefs = new ArrayList<>();
        for (Feeder feeder : state.forest().listFeeders()) {
            if (state.busOf(feeder.index()) == bus) {
                double feeder_A = state.feeder_A(feeder.index());
                int[] nodes = state.forest().nodesOf(feeder.index());
                parts.add(new LostPart(state, feeder.index(), nodes, openable(nodes)));
                if (!kept) {
                    reliefs.add(new Relief(feeder.index(), new int[0], feeder_A));
                }
            }
        }
        Situation situation = new Situation(state, limits, change, reliefs, Set.of(), parts, kept, operations);
        findTies(situation, -1);
        return situation;
    }

    /** Sections above the nodes that can be parted from one of their ends. */
    private BitSet openable(int[] nodes) {
        BitSet sections = new BitSet();
        for (int node : nodes) {
            int section = state.forest().parentSection(node);
            if (section >= 0) {
                int zone = tree.zones().zoneOfSection(section);
                int above = tree.zones().zoneOfNode(state.forest().parentNode(node));
                sections.set(section, zone != above || zone != tree.zones().zoneOfNode(node));
            }
        }
        return sections;
    }

    private void findTies(Situation situation, int lostZone) {
        Set<Integer> buses = situation.busChange().buses();
        FeederForest forest = state.forest();
        GridSnapshot grid = forest.grid();
        for (LostPart part : situation.parts()) {
            IntStream.range(0, part.size())
                    .mapToObj(part::node)
                    .flatMap(node -> IntStream.range(0, grid.sectionCountAt(node))
                            .mapToObj(k -> new Tie(
                                    grid.sectionAt(node, k), node, grid.otherEnd(grid.sectionAt(node, k), node))))
                    .filter(tie -> !grid.isClosed(tie.section()) && !grid.isQuarantinedSection(tie.section()))
                    .filter(tie -> tree.zones().zoneOfSection(tie.section()) != lostZone)
                    .filter(tie -> forest.feederOf(tie.support()) >= 0 && !part.contains(tie.support()))
                    .filter(tie -> !situation.hasLost(tie.support()))
                    .filter(tie -> !situation.kept() || !buses.contains(state.busOf(forest.feederOf(tie.support()))))
                    .sorted(Comparator.comparingInt(Tie::section))
                    .forEach(part::addTie);
        }
    }

    /** A bus without any transformer: everything goes dark at first. */
    private Interruption ofBus(int bus) {
        double lost_kVA = 0;
        int loads = 0;
        for (Feeder feeder : state.forest().listFeeders()) {
            if (state.busOf(feeder.index()) == bus) {
                lost_kVA += state.power_kVA(feeder.index(), state.feeder_A(feeder.index()));
                for (int node : state.forest().nodesOf(feeder.index())) {
                    loads += state.forest().grid().loadsBehind(node).size();
                }
            }
        }
        return new Interruption(lost_kVA, loads, 0, 0);
    }

    private ContingencyResult report(Contingency lost, Situation situation, Interruption interruption) {
        TransferSearch search = new TransferSearch(situation);
        Plan plan = search.best();
        return new ResultWriter(situation, plan).write(lost, interruption, search.exhaustive());
    }
}
