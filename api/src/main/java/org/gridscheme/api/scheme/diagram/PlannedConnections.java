package org.gridscheme.api.scheme.diagram;

import java.util.List;
import org.gridscheme.api.scheme.dto.ConnectionPointDto;
import org.gridscheme.api.scheme.dto.DesignDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.grid.diagram.ConnectionWay;
import org.gridscheme.grid.diagram.CustomerStation;
import org.gridscheme.grid.diagram.SupplyConnection;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** What an archived scheme adds to the grid, in the words of the diagram. */
final class PlannedConnections {

    private final SchemeDto scheme;
    private final GridSnapshot grid;

    PlannedConnections(SchemeDto scheme, GridSnapshot grid) {
        this.scheme = scheme;
        this.grid = grid;
    }

    List<SupplyConnection> list() {
        return scheme.sources().stream().map(this::connection).toList();
    }

    private SupplyConnection connection(SourceDto source) {
        ConnectionPointDto point = source.connection_point();
        ConnectionWay way = ConnectionWay.valueOf(point.kind());
        String element = element(point.id(), way);
        boolean standby = source.role().equals("STANDBY");
        return new SupplyConnection(
                way,
                element,
                way.onSection() ? offset_m(point.id(), element) : 0,
                point.name(),
                source.cable().type(),
                source.cable().circuits(),
                source.route().length_m(),
                standby,
                standby && scheme.mode().equals("MAIN_COLD"));
    }

    /** Ids of places on a section are {@code kind:section@metres}, those of low-voltage boards {@code lv:station}. */
    private static String element(String point, ConnectionWay way) {
        String bare =
                way.onSection() || way == ConnectionWay.LV_BOARD ? point.substring(point.indexOf(':') + 1) : point;
        return way.onSection() ? bare.substring(0, bare.lastIndexOf('@')) : bare;
    }

    /** The metres of an id run along the drawn course, which may be shorter or longer than the section electrically is. */
    private double offset_m(String point, String element) {
        double along_m = Double.parseDouble(point.substring(point.lastIndexOf('@') + 1));
        int index = grid.findSectionIndex(element).orElse(-1);
        if (index < 0) {
            return along_m;
        }
        LineSection section = grid.section(index);
        double drawn_m = section.geometry().getLength();
        return drawn_m == 0 ? 0 : section.length_m() * Math.min(1, along_m / drawn_m);
    }

    CustomerStation station() {
        DesignDto design = scheme.design();
        boolean tied = scheme.mode().equals("MAIN_HOT") || scheme.mode().equals("MAIN_COLD");
        if (design == null) {
            return new CustomerStation("", scheme.voltage_kv(), false, tied, List.of(), List.of());
        }
        boolean high =
                !design.metering().isEmpty() && design.metering().get(0).side().equals("HIGH");
        return new CustomerStation(
                "",
                scheme.voltage_kv(),
                high,
                tied,
                units(design.plant().main_transformers()),
                units(design.plant().transformers()));
    }

    private static List<CustomerStation.Units> units(List<DesignDto.Units> units) {
        return units.stream()
                .map(u -> new CustomerStation.Units(u.type(), u.kva(), u.count()))
                .toList();
    }
}
