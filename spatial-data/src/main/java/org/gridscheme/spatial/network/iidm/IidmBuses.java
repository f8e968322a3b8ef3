package org.gridscheme.spatial.network.iidm;

import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.Substation;
import com.powsybl.iidm.network.Switch;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.network.extensions.Coordinate;
import com.powsybl.iidm.network.extensions.SubstationPosition;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;

/** Buses as the bus-breaker view shows them, and the switches between them. */
final class IidmBuses {

    private final IidmElements elements;

    IidmBuses(IidmElements elements) {
        this.elements = elements;
    }

    void add(Network network) {
        network.getVoltageLevelStream().forEach(this::addBuses);
        network.getVoltageLevelStream().forEach(this::addSwitches);
    }

    private void addBuses(VoltageLevel level) {
        Optional<LonLat> place = level.getSubstation().flatMap(IidmBuses::place);
        level.getBusBreakerView().getBusStream().forEach(bus -> elements.draft()
                .add(new Bus(bus.getId(), bus.getNameOrId(), level.getNominalV(), place)));
    }

    private static Optional<LonLat> place(Substation substation) {
        SubstationPosition position = substation.getExtension(SubstationPosition.class);
        return position == null ? Optional.empty() : Places.find(position.getCoordinate());
    }

    private void addSwitches(VoltageLevel level) {
        VoltageLevel.BusBreakerView view = level.getBusBreakerView();
        for (Switch it : view.getSwitches()) {
            var one = view.getBus1(it.getId());
            var other = view.getBus2(it.getId());
            if (one != null && other != null) {
                elements.draft()
                        .add(new Coupling(
                                it.getId(), it.getNameOrId(), kind(it), one.getId(), other.getId(), !it.isOpen()));
            }
        }
    }

    private static SwitchKind kind(Switch it) {
        return switch (it.getKind()) {
            case BREAKER -> SwitchKind.BREAKER;
            case LOAD_BREAK_SWITCH -> SwitchKind.LOAD_BREAK_SWITCH;
            default -> SwitchKind.DISCONNECTOR;
        };
    }

    /** Positions of the geographical extensions. */
    static final class Places {

        private Places() {}

        static Optional<LonLat> find(Coordinate it) {
            boolean sound = Math.abs(it.getLongitude()) <= 180 && Math.abs(it.getLatitude()) <= 90;
            return sound ? Optional.of(new LonLat(it.getLongitude(), it.getLatitude())) : Optional.empty();
        }
    }
}
