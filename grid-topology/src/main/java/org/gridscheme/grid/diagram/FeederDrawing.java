package org.gridscheme.grid.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPoint;

/** Draws the chosen part of one feeder: keeps what the reader needs to see and draws long stretches as one. */
final class FeederDrawing {

    /** More stations than this between two places of interest are drawn as one, but for the first and the last. */
    private static final int KEPT_IN_A_ROW = 3;

    private final FeederForest forest;
    private final GridSnapshot grid;
    private final Lines lines;
    private final CustomerDrawing customer;
    private final FeederSums sums;
    private final Map<Integer, FeederSums.Sum> branches;

    FeederDrawing(FeederForest forest, FeederSums sums, boolean fed, Lines lines, CustomerDrawing customer) {
        this.forest = forest;
        this.grid = forest.grid();
        this.lines = lines;
        this.customer = customer;
        this.sums = sums;
        this.branches = fed ? sums.branches() : Map.of();
    }

    Branch draw(Stop bay) {
        Branch head = symbol(bay);
        int feeder = forest.feederOf(bay.node);
        if (feeder >= 0) {
            head.with(DiagramFigure.LENGTH_m, forest.totalLength_m(feeder))
                    .with(DiagramFigure.OPEN_POINTS, forest.openPointsOf(feeder).size());
        }
        boolean live = bay.connections.stream().noneMatch(customer::isDeEnergised);
        head.switched(live, live);
        grow(bay, head);
        return head;
    }

    /** What leads to a connection goes straight on; the customer's own cable leaves to the right of everything else. */
    private void grow(Stop stop, Branch at) {
        stop.children.stream()
                .sorted(Comparator.comparing((Stop child) -> !child.leadsToConnection()))
                .forEach(child -> at.children.add(chain(child)));
        stop.openPoints.forEach(point -> at.children.add(neighbour(point)));
        for (int connection : stop.connections) {
            at.children.add(customer.connect(connection, at, grid, stop.node));
        }
    }

    /** The stops down to the next one of interest, and all below that. */
    private Branch chain(Stop first) {
        List<Stop> run = new ArrayList<>();
        Stop end = first;
        while (end.isPassing()) {
            run.add(end);
            end = end.children.get(0);
        }
        List<Branch> drawn = new ArrayList<>();
        List<Stop> pending = new ArrayList<>();
        List<Stop> kept = kept(run);
        for (Stop stop : run) {
            if (kept.contains(stop)) {
                drawn.addAll(reach(pending, stop));
                pending.clear();
            } else {
                pending.add(stop);
            }
        }
        drawn.addAll(reach(pending, end));
        for (int i = 1; i < drawn.size(); i++) {
            drawn.get(i - 1).children.add(drawn.get(i));
        }
        grow(end, drawn.get(drawn.size() - 1));
        return drawn.get(0);
    }

    private List<Stop> kept(List<Stop> run) {
        List<Stop> stations = run.stream().filter(this::isOfNote).toList();
        return stations.size() <= KEPT_IN_A_ROW
                ? stations
                : List.of(stations.get(0), stations.get(stations.size() - 1));
    }

    private boolean isOfNote(Stop stop) {
        return FeederSums.isStation(grid, stop.node)
                || lines.hasSwitch(stop.above.section(), stop.node)
                || lines.hasSwitch(stop.children.get(0).above.section(), stop.node);
    }

    /** A stop and what lies between it and the one before: nothing, a plain line, or a stretch drawn as one symbol. */
    private List<Branch> reach(List<Stop> between, Stop stop) {
        Branch symbol = symbol(stop);
        if (between.stream().noneMatch(this::isOfInterest)) {
            List<Stop.Stretch> stretches =
                    new ArrayList<>(between.stream().map(s -> s.above).toList());
            stretches.add(stop.above);
            return List.of(symbol.reachedBy(lines.along(stretches)));
        }
        return List.of(condensed(between), symbol.reachedBy(lines.along(List.of(stop.above))));
    }

    private boolean isOfInterest(Stop stop) {
        return isOfNote(stop) || content(stop.node).load_kVA() > 0 || branches.containsKey(stop.node);
    }

    private FeederSums.Sum content(int node) {
        return sums.own(node).plus(branches.getOrDefault(node, FeederSums.Sum.NOTHING));
    }

    private Branch condensed(List<Stop> stops) {
        List<String> elements = new ArrayList<>();
        FeederSums.Sum sum = FeederSums.Sum.NOTHING;
        List<Stop.Stretch> inside = new ArrayList<>();
        for (Stop stop : stops) {
            elements.add(grid.node(stop.node).id());
            sum = sum.plus(content(stop.node));
            if (stop != stops.get(0)) {
                inside.add(stop.above);
            }
        }
        double inside_m = inside.stream().mapToDouble(Stop.Stretch::length_m).sum();
        sum = sum.plus(new FeederSums.Sum(0, 0, inside.size(), inside_m, 0));
        if (!inside.isEmpty()) {
            elements.addAll(lines.along(inside).elements());
        }
        Branch branch = new Branch("run:" + elements.get(0), SymbolKind.CONDENSED, "")
                .standingFor(elements)
                .reachedBy(lines.along(List.of(stops.get(0).above)));
        return sum.noteOn(branch);
    }

    private Branch neighbour(OpenPoint point) {
        boolean fed = point.otherFeeder() >= 0;
        String name = fed ? forest.feeder(point.otherFeeder()).name() : "";
        return new Branch(
                        "open:" + grid.section(point.section()).id() + "@"
                                + grid.node(point.node()).id(),
                        SymbolKind.NEIGHBOUR_FEEDER,
                        name)
                .referringTo(
                        fed ? Optional.of(forest.feeder(point.otherFeeder()).id()) : Optional.empty())
                .reachedBy(lines.open(point.section(), point.node()));
    }

    private Branch symbol(Stop stop) {
        if (stop.isCut()) {
            return customer.cut(
                    stop.connections.get(0), grid.section(stop.above.section()).id());
        }
        GridNode node = grid.node(stop.node);
        Branch branch = new Branch("node:" + node.id(), kindOf(node), node.name())
                .standingFor(List.of(node.id()))
                .with(DiagramFigure.WAYS, node.totalWays())
                .with(DiagramFigure.SPARE_WAYS, node.spareWays())
                .with(DiagramFigure.LOAD_kVA, sums.own(stop.node).load_kVA());
        branch.side = Optional.ofNullable(branches.get(stop.node)).map(sum -> side(node, sum));
        return branch;
    }

    private static Branch side(GridNode node, FeederSums.Sum sum) {
        return sum.noteOn(new Branch("side:" + node.id(), SymbolKind.SIDE_BRANCHES, ""))
                .referringTo(Optional.of(node.id()));
    }

    private static SymbolKind kindOf(GridNode node) {
        return switch (node.kind()) {
            case BAY -> SymbolKind.BAY;
            case SWITCHING_STATION -> SymbolKind.SWITCHING_STATION;
            case RING_MAIN_UNIT -> SymbolKind.RING_MAIN_UNIT;
            case CABLE_BRANCH_BOX -> SymbolKind.CABLE_BRANCH_BOX;
            case POLE -> SymbolKind.POLE;
            case DISTRIBUTION_STATION -> SymbolKind.DISTRIBUTION_STATION;
            case LV_BOARD -> SymbolKind.LV_BOARD;
            case LV_BRANCH_BOX, JUNCTION -> SymbolKind.JUNCTION;
        };
    }
}
