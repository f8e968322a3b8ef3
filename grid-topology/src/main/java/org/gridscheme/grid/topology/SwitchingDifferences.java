package org.gridscheme.grid.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.SwitchingState;

/**
 * What is different now from the normal mode of operation.
 *
 * @param switches switches and bus ties that stand otherwise, line switches first, each in the order of the model
 * @param nodes nodes of any voltage that another feeder supplies, or none, in the order of the model
 */
public record SwitchingDifferences(List<SwitchedDevice> switches, List<MovedNode> nodes) {

    public SwitchingDifferences {
        switches = List.copyOf(switches);
        nodes = List.copyOf(nodes);
    }

    /**
     * A device out of its normal position.
     *
     * @param id of the line switch or bus tie
     * @param standsAt id of its section; of a bus tie the two busbar sections joined by {@code =}
     * @param presentlyClosed where it stands; its normal position is the other one
     */
    public record SwitchedDevice(String id, String standsAt, boolean presentlyClosed) {}

    /**
     * A node with another supply than normal.
     *
     * @param nodeId the node
     * @param normalFeeder id of the feeder that supplies it normally, empty for none
     * @param presentFeeder id of the feeder that supplies it now, empty for none
     */
    public record MovedNode(String nodeId, Optional<String> normalFeeder, Optional<String> presentFeeder) {}

    /**
     * Compares two states of one grid. O(nodes + switches).
     *
     * @throws IllegalArgumentException when they are not the normal and the present state of one version
     */
    public static SwitchingDifferences between(FeederForest normal, FeederForest present) {
        if (normal.grid().state() != SwitchingState.NORMAL
                || present.grid().state() != SwitchingState.PRESENT
                || !normal.grid().version().equals(present.grid().version())) {
            throw new IllegalArgumentException("not the normal and the present state of one grid version");
        }
        return new SwitchingDifferences(switches(normal.grid().model()), nodes(normal, present));
    }

    private static List<SwitchedDevice> switches(GridModel model) {
        List<SwitchedDevice> devices = new ArrayList<>();
        for (LineSwitch it : model.lineSwitches()) {
            if (it.isClosed(SwitchingState.PRESENT) != it.normallyClosed()) {
                devices.add(new SwitchedDevice(it.id(), it.sectionId(), !it.normallyClosed()));
            }
        }
        for (BusTie it : model.busTies()) {
            if (it.isClosed(SwitchingState.PRESENT) != it.normallyClosed()) {
                devices.add(new SwitchedDevice(it.id(), it.sectionAId() + "=" + it.sectionBId(), !it.normallyClosed()));
            }
        }
        return devices;
    }

    private static List<MovedNode> nodes(FeederForest normal, FeederForest present) {
        List<MovedNode> nodes = new ArrayList<>();
        for (int node = 0; node < normal.grid().nodeCount(); node++) {
            Optional<String> before = feederId(normal, node);
            Optional<String> now = feederId(present, node);
            if (!before.equals(now)) {
                nodes.add(new MovedNode(normal.grid().node(node).id(), before, now));
            }
        }
        return nodes;
    }

    private static Optional<String> feederId(FeederForest forest, int node) {
        int feeder = forest.feederSupplying(node);
        return feeder < 0 ? Optional.empty() : Optional.of(forest.feeder(feeder).id());
    }
}
