package org.gridscheme.grid.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Draws what the scheme adds: the place of connection, the cable and the customer's station. */
final class CustomerDrawing {

    /** More transformers on a busbar section than this are drawn as one symbol for each type. */
    private static final int DRAWN_UNITS = 2;

    /** The trunk comes in and goes on. */
    private static final int TRUNK_WAYS = 2;

    private final List<SupplyConnection> connections;
    private final CustomerStation station;
    private final Branch[] busbars;

    CustomerDrawing(List<SupplyConnection> connections, CustomerStation station) {
        this.connections = connections;
        this.station = station;
        this.busbars = new Branch[connections.size()];
    }

    /** The customer's busbar sections by source; complete once all connections are drawn. */
    List<Branch> busbars() {
        return List.of(busbars);
    }

    boolean isDeEnergised(int connection) {
        return connections.get(connection).deEnergised();
    }

    /** The new thing in a cut section. */
    Branch cut(int connection, String section) {
        SupplyConnection made = connections.get(connection);
        SymbolKind kind =
                switch (made.way()) {
                    case NEW_RING_MAIN_UNIT -> SymbolKind.RING_MAIN_UNIT;
                    case LOOP_IN -> SymbolKind.LOOP_IN_POINT;
                    case LINE_TAP, SPARE_BAY, SPARE_WAY, LV_BOARD -> SymbolKind.TAP;
                };
        Branch cut =
                Branch.added("new:" + connection, kind, made.name(), connection).referringTo(Optional.of(section));
        return made.way() == ConnectionWay.NEW_RING_MAIN_UNIT
                ? cut.with(DiagramFigure.WAYS, TRUNK_WAYS + made.circuits())
                : cut;
    }

    /** The customer's cable at a place, with everything behind it. */
    Branch connect(int connection, Branch at, GridSnapshot grid, int node) {
        SupplyConnection made = connections.get(connection);
        at.added |= made.way() == ConnectionWay.SPARE_BAY;
        at.source = at.source < 0 ? connection : at.source;
        Branch incomer = incomer(connection).reachedBy(cable(connection, made));
        if (made.way() != ConnectionWay.LV_BOARD) {
            return incomer;
        }
        boolean second = at.children.stream().anyMatch(child -> child.kind == SymbolKind.DISTRIBUTION_TRANSFORMER);
        List<DistributionTransformer> units = second ? List.of() : grid.distributionTransformersAt(node);
        Branch board = board(connection, units);
        board.children.add(incomer);
        Branch transformer = transformer(connection, units);
        transformer.children.add(board);
        return transformer;
    }

    private static Branch transformer(int connection, List<DistributionTransformer> units) {
        Branch branch = new Branch(
                "lv-transformer:" + connection,
                SymbolKind.DISTRIBUTION_TRANSFORMER,
                units.isEmpty() ? "" : units.get(0).name());
        branch.standingFor(units.stream().map(DistributionTransformer::id).toList())
                .with(DiagramFigure.UNITS, units.size())
                .with(
                        DiagramFigure.RATED_kVA,
                        units.stream()
                                .mapToDouble(DistributionTransformer::rated_kVA)
                                .max()
                                .orElse(0));
        return branch;
    }

    private static Branch board(int connection, List<DistributionTransformer> units) {
        List<String> boards = units.stream()
                .flatMap(unit -> unit.lowVoltageNodeId().stream())
                .distinct()
                .toList();
        return new Branch("lv-board:" + connection, SymbolKind.LV_BOARD, "").standingFor(boards);
    }

    private static Link cable(int connection, SupplyConnection made) {
        List<SwitchMark> switches = made.way() == ConnectionWay.SPARE_BAY
                ? List.of()
                : List.of(new SwitchMark(
                        Optional.empty(),
                        made.way() == ConnectionWay.LV_BOARD ? SwitchKind.BREAKER : SwitchKind.LOAD_BREAK_SWITCH,
                        true,
                        !made.deEnergised(),
                        !made.deEnergised(),
                        true));
        return new Link(
                ConnectorKind.NEW_CABLE,
                List.of(),
                Optional.empty(),
                made.cableType(),
                made.length_m(),
                made.circuits(),
                connection,
                switches);
    }

    private Branch incomer(int source) {
        boolean closed = !connections.get(source).standby();
        Branch incomer =
                added("incomer", SymbolKind.CUSTOMER_INCOMER, "", source).switched(closed, closed);
        Branch above = incomer;
        if (station.meteredAtSupply()) {
            above = below(above, added("metering", SymbolKind.CUSTOMER_METERING, "", source));
        }
        Branch busbar = below(above, added("busbar", SymbolKind.CUSTOMER_BUSBAR, station.name(), source));
        busbar.with(DiagramFigure.VOLTAGE_kV, station.nominalVoltage_kV());
        busbars[source] = busbar;
        fill(busbar, source);
        return incomer;
    }

    private void fill(Branch busbar, int source) {
        Branch lowest = busbar;
        List<Branch> mains = units("main", station.mainTransformers(), source, 0);
        if (!mains.isEmpty()) {
            Branch last = busbar;
            for (Branch main : mains) {
                last = below(last, main);
            }
            lowest = below(last, added("low-busbar", SymbolKind.CUSTOMER_BUSBAR, "", source));
        }
        for (Branch unit : units("transformer", station.transformers(), source, DRAWN_UNITS)) {
            below(lowest, unit);
        }
    }

    /** The units of one busbar section, one symbol each while there are few. */
    private List<Branch> units(String role, List<CustomerStation.Units> all, int source, int drawnSingly) {
        List<CustomerStation.Units> dealt = dealt(all, source);
        int total = dealt.stream().mapToInt(CustomerStation.Units::count).sum();
        List<Branch> symbols = new ArrayList<>();
        for (CustomerStation.Units units : dealt) {
            int symbolsOfType = total <= drawnSingly ? units.count() : 1;
            for (int i = 0; i < symbolsOfType; i++) {
                String number = role + symbols.size();
                symbols.add(added(number, SymbolKind.CUSTOMER_TRANSFORMER, units.type(), source)
                        .with(DiagramFigure.RATED_kVA, units.rated_kVA())
                        .with(DiagramFigure.UNITS, symbolsOfType == 1 ? units.count() : 1));
            }
        }
        return symbols;
    }

    /** Every so manieth unit, counted through all types, belongs to a source. */
    private List<CustomerStation.Units> dealt(List<CustomerStation.Units> all, int source) {
        List<CustomerStation.Units> mine = new ArrayList<>();
        int next = 0;
        for (CustomerStation.Units units : all) {
            int count = 0;
            for (int i = 0; i < units.count(); i++) {
                count += next++ % connections.size() == source ? 1 : 0;
            }
            if (count > 0) {
                mine.add(new CustomerStation.Units(units.type(), units.rated_kVA(), count));
            }
        }
        return mine;
    }

    private static Branch added(String role, SymbolKind kind, String name, int source) {
        return Branch.added("customer:" + source + ":" + role, kind, name, source)
                .reachedBy(Link.internal(source));
    }

    private static Branch below(Branch above, Branch branch) {
        above.children.add(branch);
        return branch;
    }
}
