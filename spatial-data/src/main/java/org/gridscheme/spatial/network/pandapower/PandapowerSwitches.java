package org.gridscheme.spatial.network.pandapower;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.network.NetworkDraft;

/** The switches: couplings between buses, and open ends of lines and transformers. */
final class PandapowerSwitches {

    /** Resistance over reactance of a closed switch with impedance, as pandapower takes it. */
    private static final double RESISTANCE_OVER_REACTANCE = 2;

    private final Set<String> openEnds = new HashSet<>();
    private final Map<String, SwitchKind> devices = new HashMap<>();

    static PandapowerSwitches read(PandapowerRows rows, PandapowerBuses buses, NetworkDraft draft) {
        PandapowerSwitches switches = new PandapowerSwitches();
        rows.forEachAt(buses, "switch", NetworkKinds.SWITCH, Set.of("bus"), row -> switches.add(row, buses, draft));
        return switches;
    }

    /** The end of a line ({@code l}), transformer ({@code t}) or three-winding transformer ({@code t3}) at a bus. */
    Terminal terminal(String type, PandapowerRow element, String bus) {
        String end = end(type, element.number(), bus);
        return new Terminal(bus, !openEnds.contains(end), Optional.ofNullable(devices.get(end)));
    }

    private static String end(String type, String element, String bus) {
        return type + " " + element + " at " + bus;
    }

    private void add(PandapowerRow row, PandapowerBuses buses, NetworkDraft draft) {
        String bus = row.reference("bus");
        String element = row.reference("element");
        String type = row.findText("et").orElse("");
        boolean closed = row.flagOr("closed", true);
        switch (type) {
            case "b" -> addCoupling(row, buses, draft, bus, element, closed);
            case "l", "t", "t3" -> {
                if (row.isUsable()) {
                    addAtEnd(end(type, element, bus), kind(row), closed);
                }
            }
            default -> row.refuse(ImportIssueCodes.BAD_VALUE, Map.of("column", "et", "value", type));
        }
    }

    /** Of several switches at one end the first gives its kind, and any open one opens it. */
    private void addAtEnd(String end, SwitchKind kind, boolean closed) {
        devices.putIfAbsent(end, kind);
        if (!closed) {
            openEnds.add(end);
        }
    }

    private static void addCoupling(
            PandapowerRow row, PandapowerBuses buses, NetworkDraft draft, String bus, String other, boolean closed) {
        buses.requireKnown(row, "element");
        double z_ohm = row.numberOr("z_ohm", 0);
        if (!row.isUsable() || buses.isOutOfService(other)) {
            return;
        }
        if (closed && z_ohm > 0) {
            draft.add(impedance(row, bus, other, z_ohm));
        } else {
            draft.add(new Coupling(row.id(), row.name(), kind(row), bus, other, closed));
        }
    }

    private static Line impedance(PandapowerRow row, String bus, String other, double z_ohm) {
        double x_ohm = z_ohm / Math.hypot(1, RESISTANCE_OVER_REACTANCE);
        return new Line(
                row.id(),
                row.name(),
                Terminal.closed(bus),
                Terminal.closed(other),
                PiModel.series(RESISTANCE_OVER_REACTANCE * x_ohm, x_ohm),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                List.of());
    }

    private static SwitchKind kind(PandapowerRow row) {
        return switch (row.findText("type").orElse("")) {
            case "CB" -> SwitchKind.BREAKER;
            case "DS" -> SwitchKind.DISCONNECTOR;
            default -> SwitchKind.LOAD_BREAK_SWITCH;
        };
    }
}
