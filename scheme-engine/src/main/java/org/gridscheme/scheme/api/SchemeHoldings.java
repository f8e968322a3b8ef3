package org.gridscheme.scheme.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.model.Attachment;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Switching;

/**
 * What a scheme takes from the grid once it is promised to a customer: at each of its sources the demand that source is sized
 * for, and the bays or ways its cables need. A standby source holds what it has to carry when the main one fails, though it
 * carries nothing until then: it could not be counted on otherwise.
 */
public final class SchemeHoldings {

    private final GridSnapshot grid;

    /** @param grid the scheme was planned on, as {@link SchemePlanner#grid()} */
    public SchemeHoldings(GridSnapshot grid) {
        this.grid = grid;
    }

    /**
     * One holding for each source, in their order, then one for each switching.
     *
     * @param id of the customer; with several sources each commitment has the number of its source behind it
     * @param validUntil last day it is held; empty where it does not lapse
     */
    public List<Holding> of(SupplyScheme scheme, String id, String name, Optional<LocalDate> validUntil) {
        List<Holding> holdings = new ArrayList<>();
        double demandFactor = scheme.design().demand().demandFactor();
        int sources = scheme.sources().size();
        for (int i = 0; i < sources; i++) {
            SupplySource source = scheme.sources().get(i);
            Taken taken = taken(source, scheme.design().metering().get(i).points());
            Commitment commitment = new Commitment(
                    sources == 1 ? id : id + "/" + (i + 1),
                    name,
                    Optional.of(taken.nodeId),
                    Optional.empty(),
                    source.demand_kVA() / demandFactor,
                    demandFactor,
                    1,
                    OptionalDouble.empty(),
                    validUntil);
            holdings.add(new Holding(commitment, taken.room, taken.ids));
        }
        scheme.sources().stream()
                .flatMap(source -> source.switching().stream())
                .forEach(switching -> holdings.add(takenOver(switching, id, name, validUntil)));
        return List.copyOf(holdings);
    }

    /**
     * The room on the feeder that takes load over. As long as the switches stand as they do in the data, the feeder that gives
     * it away is held with load and customer, on the safe side.
     */
    private static Holding takenOver(Switching switching, String id, String name, Optional<LocalDate> validUntil) {
        Commitment commitment = new Commitment(
                id + "/switching",
                name,
                Optional.of(switching.takenAt()),
                Optional.empty(),
                switching.demand_kVA(),
                1,
                1,
                OptionalDouble.empty(),
                validUntil);
        return new Holding(commitment, Holding.Room.NONE, List.of());
    }

    /** @param nodeId where the demand loads the grid */
    private record Taken(String nodeId, Holding.Room room, List<String> ids) {}

    private Taken taken(SupplySource source, int outgoing) {
        if (source.connectionPoint().attachment() instanceof Attachment.OnSection cut) {
            // The far end, so that the section itself is loaded as well.
            int far = grid.otherEnd(cut.section(), cut.upstreamNode());
            return new Taken(grid.node(far).id(), Holding.Room.NONE, List.of());
        }
        int node = ((Attachment.AtNode) source.connectionPoint().attachment()).node();
        String id = grid.node(node).id();
        if (source.connectionPoint().kind() == ConnectionKind.LV_BOARD) {
            return atBoard(source, node);
        }
        int busbar = grid.busbarSectionOfBay(node);
        return busbar >= 0
                ? new Taken(id, Holding.Room.BAY, bays(busbar, outgoing))
                : new Taken(
                        id,
                        Holding.Room.WAY,
                        Collections.nCopies(Math.max(outgoing, source.cable().circuits()), id));
    }

    /** The free bays of the section are interchangeable; the first by id, as the connection point itself is. */
    private List<String> bays(int busbar, int count) {
        return Arrays.stream(grid.baysAt(busbar))
                .mapToObj(grid::node)
                .filter(node -> node.bay().map(FeederBay::state).equals(Optional.of(BayState.SPARE)))
                .map(node -> node.id())
                .sorted(Comparator.naturalOrder())
                .limit(count)
                .toList();
    }

    /** The transformer that was checked, and its board where its low-voltage grid is modelled. */
    private Taken atBoard(SupplySource source, int node) {
        String checked = source.loadRates().stream()
                .filter(rate -> rate.kind() == LoadedElement.DISTRIBUTION_TRANSFORMER)
                .map(LoadRateResult::element)
                .findFirst()
                .orElseThrow();
        DistributionTransformer unit = grid.distributionTransformersAt(node).stream()
                .filter(it -> it.id().equals(checked))
                .findFirst()
                .orElseThrow();
        String board = unit.lowVoltageNodeId().orElseGet(() -> grid.node(node).id());
        return new Taken(board, Holding.Room.LOW_VOLTAGE_WAY, List.of(unit.id()));
    }
}
