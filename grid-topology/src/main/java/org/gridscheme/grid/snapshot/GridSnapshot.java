package org.gridscheme.grid.snapshot;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.model.SwitchingState;

/**
 * One grid version in one switching state and in projected metres, every element addressed by number. Immutable and safe to share between threads;
 * every look-up is O(1). Numbers run from 0 in the order of the model without the elements that were left out (duplicates
 * and those whose references lead nowhere), so they are not positions in the lists of {@link #model()}.
 */
public final class GridSnapshot {

    private final String version;
    private final GridModel model;
    private final SwitchingState state;
    private final SupplySide supply;
    private final Network network;
    private final Attachments attachments;
    private final List<GridDataIssue> issues;
    private final Placement placement;
    private final ElementGroups<DistributionTransformer> distributionTransformersAtNode;
    private final List<Commitment> commitments;
    private final HeldRoom held;

    private GridSnapshot(String version, GridModel model, SwitchingState state, GridValidator.Examined examined) {
        this.version = version;
        this.model = model;
        this.state = state;
        this.supply = examined.supply();
        this.network = examined.network();
        this.attachments = examined.attachments();
        this.issues = examined.result().issues();
        this.placement = Placement.of(examined);
        this.distributionTransformersAtNode =
                Placement.byNode(network, attachments.distributionTransformers(), DistributionTransformer::nodeId);
        this.commitments = List.copyOf(attachments.commitments());
        this.held = new HeldRoom(List.of());
    }

    /** The same grid but for what is given. */
    private GridSnapshot(
            GridSnapshot base,
            Network network,
            ElementGroups<DistributionTransformer> distributionTransformersAtNode,
            List<Commitment> commitments,
            HeldRoom held) {
        this.version = base.version;
        this.model = base.model;
        this.state = base.state;
        this.supply = base.supply;
        this.network = network;
        this.attachments = base.attachments;
        this.issues = base.issues;
        this.placement = base.placement;
        this.distributionTransformersAtNode = distributionTransformersAtNode;
        this.commitments = List.copyOf(commitments);
        this.held = held;
    }

    /**
     * The same grid, numbers and version while others hold what is given. Passed over are holdings without a place, see
     * {@link #hasPlace}, and those the grid has itself: a load or a commitment has their id, so the room they took is no
     * longer free in the data either. O(nodes + loads), nothing is checked again.
     *
     * @throws IllegalStateException when this grid holds something already
     */
    public GridSnapshot holding(List<Holding> holdings) {
        if (commitments.size() != attachments.commitments().size()) {
            throw new IllegalStateException("holdings are told to the bare grid");
        }
        Set<String> known = new HashSet<>();
        attachments.commitments().forEach(commitment -> known.add(commitment.id()));
        attachments.loads().forEach(load -> known.add(load.id()));
        HeldRoom room = new HeldRoom(holdings.stream()
                .filter(this::hasPlace)
                .filter(holding -> known.add(holding.commitment().id()))
                .toList());
        return new GridSnapshot(
                this,
                network.withNodes(network.nodes().replaced(room::apply)),
                distributionTransformersAtNode.replaced(room::apply),
                room.with(attachments.commitments()),
                room);
    }

    /**
     * The same grid, numbers and version with one section open that conducts and another one closed that is open, as if their
     * switches stood otherwise in the data. Nothing is checked again: that this makes no loop and leaves nobody without supply
     * is for the caller to know, see {@code GridOverlay.moveOpenPoint}. What is asked of the model itself still has the
     * switches where they were. O(substations) and a copy of a bit per section.
     */
    public GridSnapshot switched(int toOpen, int toClose) {
        return new GridSnapshot(
                this, network.switched(toOpen, toClose), distributionTransformersAtNode, commitments, held);
    }

    /** False for a holding whose node has gone from the grid. */
    public boolean hasPlace(Holding holding) {
        return holding.commitment()
                .nodeId()
                .map(network.nodes()::find)
                .filter(node -> node >= 0)
                .isPresent();
    }

    /**
     * Validates, quarantines and numbers a grid in its normal state, which planning is done for. O(n).
     *
     * @param version identity of this state of the grid, stamped into every answer
     * @param metricModel positions and geometries in projected metres
     * @throws IllegalArgumentException when the model is in longitude and latitude
     */
    public static GridSnapshot of(String version, GridModel metricModel) {
        return of(version, metricModel, SwitchingState.NORMAL);
    }

    /**
     * Validates, quarantines and numbers a grid in a switching state. Numbers of nodes, sections and busbar sections are the
     * same in every state; loops, islands and so the quarantine may differ. O(n).
     *
     * @throws IllegalArgumentException when the model is in longitude and latitude
     */
    public static GridSnapshot of(String version, GridModel metricModel, SwitchingState state) {
        GridValidator.Examined examined = GridValidator.examine(metricModel, PlausibilityLimits.standard(), state);
        return new GridSnapshot(version, metricModel, state, examined);
    }

    public String version() {
        return version;
    }

    /** The state all questions about switches, ties and supply are answered for. */
    public SwitchingState state() {
        return state;
    }

    /** The grid as it was handed over, bad elements included, in projected metres. */
    public GridModel model() {
        return model;
    }

    public ProjectCrs crs() {
        return model.crs();
    }

    public int nodeCount() {
        return network.nodes().size();
    }

    public GridNode node(int node) {
        return network.nodes().get(node);
    }

    /** @throws NoSuchElementException when there is no such node */
    public int nodeIndex(String id) {
        return findNodeIndex(id).orElseThrow(() -> new NoSuchElementException("no node " + id));
    }

    public OptionalInt findNodeIndex(String id) {
        return optional(network.nodes().find(id));
    }

    public int sectionCount() {
        return network.sections().size();
    }

    public LineSection section(int section) {
        return network.sections().get(section);
    }

    public OptionalInt findSectionIndex(String id) {
        return optional(network.sections().find(id));
    }

    public int sectionFrom(int section) {
        return network.from()[section];
    }

    public int sectionTo(int section) {
        return network.to()[section];
    }

    /** The end of a section that is not this node. */
    public int otherEnd(int section, int node) {
        return network.otherEnd(section, node);
    }

    /** Number of sections meeting at a node, open and quarantined ones included. */
    public int sectionCountAt(int node) {
        return network.sectionsAtNode().count(node);
    }

    /** Switches at either end of a section, in the order of the model. */
    public List<LineSwitch> switchesOn(int section) {
        return placement.switchesOnSection().of(section);
    }

    /** The k-th section at a node, in the order of the model. */
    public int sectionAt(int node, int k) {
        return network.sectionsAtNode().get(node, k);
    }

    /** True when all switches of the section are closed, trusted or not. */
    public boolean isClosed(int section) {
        return network.closed().get(section);
    }

    /** True when all switches of the section are closed and it is not quarantined. */
    public boolean conducts(int section) {
        return network.closed().get(section) && !placement.quarantinedSections().get(section);
    }

    public int busbarSectionCount() {
        return supply.busbars().size();
    }

    public BusbarSection busbarSection(int busbarSection) {
        return supply.busbars().get(busbarSection);
    }

    /** @throws NoSuchElementException when there is no such busbar section */
    public int busbarSectionIndex(String id) {
        int index = supply.busbars().find(id);
        if (index < 0) {
            throw new NoSuchElementException("no busbar section " + id);
        }
        return index;
    }

    public Substation substationOf(int busbarSection) {
        return supply.substationOf(busbarSection);
    }

    /** Bus ties between two known sections of one substation. */
    public List<BusTie> listBusTies() {
        return Collections.unmodifiableList(supply.ties());
    }

    /** The smallest number among the busbar sections that closed ties join with this one. */
    public int electricalBus(int busbarSection) {
        return supply.electricalBus(busbarSection);
    }

    public List<PowerTransformer> listPowerTransformers() {
        return Collections.unmodifiableList(supply.transformers());
    }

    public List<PowerTransformer> transformersAt(int busbarSection) {
        return supply.transformersAt(busbarSection);
    }

    /** The transformers that feed a busbar section: its own and those of the sections joined by closed ties. */
    public List<PowerTransformer> transformersFeeding(int busbarSection) {
        return supply.transformersFeeding(busbarSection);
    }

    public List<PowerTransformer> transformersIn(String substationId) {
        return Collections.unmodifiableList(placement.transformersInSubstation().getOrDefault(substationId, List.of()));
    }

    /** Nodes that are bays of a busbar section and can be a source, in the order of the model; a copy. */
    public int[] baysAt(int busbarSection) {
        return placement.baysAtBusbar().copyOf(busbarSection);
    }

    /** Busbar section a node is a bay of; -1 for every other node and for bays that cannot be a source. */
    public int busbarSectionOfBay(int node) {
        return network.bayBusbar()[node];
    }

    /** True for nodes that must not be used as a source. */
    public boolean isQuarantinedNode(int node) {
        return placement.quarantinedNodes().get(node);
    }

    /** True for sections that must not be used as a source; they do not conduct. */
    public boolean isQuarantinedSection(int section) {
        return placement.quarantinedSections().get(section);
    }

    /** Closed loops of the switching state, in the order they were found. */
    public List<ClosedLoop> listClosedLoops() {
        return Collections.unmodifiableList(placement.energised().loops());
    }

    /** Number of the island a node is in, from 0 in the order of their first nodes; -1 for a node with supply. */
    public int islandOf(int node) {
        return placement.energised().island()[node];
    }

    public List<GridDataIssue> issues() {
        return issues;
    }

    public List<DistributionTransformer> distributionTransformersAt(int node) {
        return distributionTransformersAtNode.of(node);
    }

    /** Loads at a node itself. */
    public List<Load> loadsAt(int node) {
        return placement.loadsAtNode().of(node);
    }

    /** Loads a medium-voltage node supplies: its own and those of the low-voltage grids behind its transformers. */
    public List<Load> loadsBehind(int node) {
        return placement.loadsBehindNode().of(node);
    }

    /** Generating units at a medium-voltage node and in the low-voltage grids behind its transformers. */
    public List<GeneratingUnit> generatingUnitsBehind(int node) {
        return placement.generatingUnitsBehindNode().of(node);
    }

    /** Generating units whose place is known, not yet commissioned ones included. */
    public List<GeneratingUnit> listGeneratingUnits() {
        return Collections.unmodifiableList(attachments.generatingUnits());
    }

    /** True for nodes up to 1 kV, which belong to no feeder but to a distribution station. */
    public boolean isLowVoltage(int node) {
        return LowVoltageSupply.isLowVoltage(node(node));
    }

    /**
     * The medium-voltage node that supplies a node: the station of its transformer for a low-voltage node, -1 when that has
     * none; every other node itself.
     */
    public int stationOf(int node) {
        return placement.energised().lowVoltage().stationOf(node);
    }

    /** The nodes that have a node as their {@link #stationOf}, ascending; a copy. */
    public int[] nodesSuppliedBy(int station) {
        return placement.energised().lowVoltage().suppliedBy(station);
    }

    /** The low-voltage board a low-voltage node hangs on, itself for a board; -1 for every other node and without supply. */
    public int boardOf(int node) {
        return placement.energised().lowVoltage().boardOf(node);
    }

    /** The profile of the first season given for an id. */
    public Optional<LoadProfile> findProfile(String id) {
        return listProfiles(id).stream().findFirst();
    }

    /** A profile in each season it was given for, in the order of the model; empty for an unknown id. */
    public List<LoadProfile> listProfiles(String id) {
        return Collections.unmodifiableList(attachments.profiles().getOrDefault(id, List.of()));
    }

    /** Commitments whose place is known, lapsed ones and those of holdings included. */
    public List<Commitment> listCommitments() {
        return commitments;
    }

    /** Power that others hold on the low-voltage side of a distribution transformer. */
    public double heldAtTransformer_kVA(DistributionTransformer transformer) {
        return held.atTransformer_kVA(transformer.id());
    }

    public List<Duct> listDucts() {
        return Collections.unmodifiableList(attachments.ducts());
    }

    public List<RestrictedArea> listRestrictedAreas() {
        return Collections.unmodifiableList(attachments.restrictedAreas());
    }

    private static OptionalInt optional(int index) {
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
