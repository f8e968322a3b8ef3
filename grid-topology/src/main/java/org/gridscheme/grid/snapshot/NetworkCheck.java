package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchingState;

/** Checks nodes, line sections and switches and numbers them. */
final class NetworkCheck {

    private final SwitchingState state;
    private final SupplySide supply;
    private final Findings findings;
    private final UniqueElements<GridNode> nodes;
    private final UniqueElements<LineSection> sections;
    private final int[] from;
    private final int[] to;
    private final int[] bayBusbar;
    private final BitSet closed = new BitSet();
    private final List<LineSwitch> switches = new ArrayList<>();

    private NetworkCheck(GridModel model, SwitchingState state, SupplySide supply, Findings findings) {
        this.state = state;
        this.supply = supply;
        this.findings = findings;
        this.nodes = UniqueElements.of(model.nodes(), ElementKinds.NODE, n -> Optional.of(n.position()), findings);
        this.bayBusbar = nodes.list().stream().mapToInt(this::checkNode).toArray();
        SectionCheck checked = SectionCheck.check(model.lineSections(), nodes, findings);
        this.sections = checked.sections();
        this.from = checked.from();
        this.to = checked.to();
        ParallelCheck.check(checked, nodes, findings);
        closed.set(0, sections.size());
        UniqueElements.of(model.lineSwitches(), ElementKinds.SWITCH, findings.places()::of, findings)
                .list()
                .forEach(this::applySwitch);
    }

    static Network check(GridModel model, SwitchingState state, SupplySide supply, Findings findings) {
        return new NetworkCheck(model, state, supply, findings).toNetwork();
    }

    /** Checks one node and answers the busbar section it is a bay of, -1 for none. */
    private int checkNode(GridNode node) {
        PlausibilityLimits limits = findings.limits();
        boolean clean = new ValueCheck(findings, ElementKinds.NODE, node.id(), Optional.of(node.position()))
                .within("nominal_voltage_kv", node.nominalVoltage_kV(), Double.MIN_VALUE, limits.maxNominalVoltage_kV())
                .within("total_ways", node.totalWays(), 0, limits.maxWays())
                .within("spare_ways", node.spareWays(), 0, Math.max(0, node.totalWays()))
                .clean();
        if (!clean) {
            findings.quarantineNode(node.id());
        }
        return node.kind() == NodeKind.BAY ? checkBay(node) : -1;
    }

    private int checkBay(GridNode node) {
        Optional<Position> place = Optional.of(node.position());
        String busbarId = node.bay().map(FeederBay::busbarSectionId).orElse("");
        int busbar = supply.busbars().find(busbarId);
        if (node.bay().isEmpty() || busbar < 0) {
            findings.error(
                    GridIssueCodes.BAY_WITHOUT_BUSBAR,
                    ElementKinds.NODE,
                    node.id(),
                    place,
                    Map.of("busbar_section_id", busbarId));
            findings.quarantineNode(node.id());
            return -1;
        }
        BusbarSection section = supply.busbars().get(busbar);
        if (section.nominalVoltage_kV() != node.nominalVoltage_kV()) {
            findings.error(
                    GridIssueCodes.VOLTAGE_MISMATCH,
                    ElementKinds.NODE,
                    node.id(),
                    place,
                    Map.of(
                            "busbar_section", busbarId,
                            "busbar_kv", ValueCheck.text(section.nominalVoltage_kV()),
                            "node_kv", ValueCheck.text(node.nominalVoltage_kV())));
            findings.quarantineNode(node.id());
            return -1;
        }
        FeederBay bay = node.bay().get();
        double max = findings.limits().maxCurrent_A();
        boolean clean = new ValueCheck(findings, ElementKinds.NODE, node.id(), place)
                .within("measured_peak_a", bay.measuredPeak_A(), 0, max)
                .within("current_limit_a", bay.currentLimit_A(), Double.MIN_VALUE, max)
                .clean();
        if (!clean) {
            findings.quarantineNode(node.id());
            return -1;
        }
        return busbar;
    }

    /** A switch that stands nowhere sensible must not decide the state of its section, so the section is quarantined. */
    private void applySwitch(LineSwitch device) {
        int section = sections.find(device.sectionId());
        if (section < 0) {
            if (!findings.isQuarantinedSection(device.sectionId())) {
                findings.dangling(ElementKinds.SWITCH, device.id(), Optional.empty(), "section_id", device.sectionId());
            }
            return;
        }
        LineSection line = sections.get(section);
        if (!device.nodeId().equals(line.fromNodeId()) && !device.nodeId().equals(line.toNodeId())) {
            findings.error(
                    GridIssueCodes.INCONSISTENT_REFERENCE,
                    ElementKinds.SWITCH,
                    device.id(),
                    Optional.of(nodes.get(from[section]).position()),
                    Map.of("node", device.nodeId(), "section", line.id()));
            findings.quarantineSection(line.id());
        } else {
            switches.add(device);
        }
        if (!device.isClosed(state)) {
            closed.clear(section);
        }
    }

    private Network toNetwork() {
        int count = sections.size();
        int[] owners = new int[2 * count];
        int[] values = new int[2 * count];
        for (int s = 0; s < count; s++) {
            owners[2 * s] = from[s];
            owners[2 * s + 1] = from[s] == to[s] ? -1 : to[s];
            values[2 * s] = s;
            values[2 * s + 1] = s;
        }
        IntGroups sectionsAtNode = IntGroups.of(nodes.size(), owners, values);
        Network network = new Network(nodes, sections, from, to, closed, switches, bayBusbar, sectionsAtNode);
        IntStream.range(0, nodes.size()).forEach(node -> checkHead(network, node));
        return network;
    }

    /** Compares what a bay says about itself with the sections that leave it. */
    private void checkHead(Network network, int node) {
        if (bayBusbar[node] < 0) {
            return;
        }
        GridNode bayNode = nodes.get(node);
        FeederBay bay = bayNode.bay().orElseThrow();
        List<LineSection> heads = Arrays.stream(network.sectionsAtNode().copyOf(node))
                .mapToObj(sections::get)
                .filter(section -> !findings.isQuarantinedSection(section.id()))
                .toList();
        if (bay.state() != BayState.USED && !heads.isEmpty()) {
            findings.warn(
                    GridIssueCodes.BAY_STATE_CONTRADICTION,
                    ElementKinds.NODE,
                    bayNode.id(),
                    Optional.of(bayNode.position()),
                    Map.of("bay_state", bay.state().name(), "sections", Integer.toString(heads.size())));
        }
        double rating = heads.stream().mapToDouble(LineSection::ampacity_A).sum();
        double measured = bay.measuredPeak_A().orElse(0);
        if (!heads.isEmpty() && measured > rating) {
            findings.warn(
                    GridIssueCodes.LOAD_ABOVE_RATING,
                    ElementKinds.NODE,
                    bayNode.id(),
                    Optional.of(bayNode.position()),
                    Map.of("measured_peak_a", ValueCheck.text(measured), "ampacity_a", ValueCheck.text(rating)));
        }
    }
}
