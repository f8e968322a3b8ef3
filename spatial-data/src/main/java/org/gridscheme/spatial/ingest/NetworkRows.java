package org.gridscheme.spatial.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.Severity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Rows of nodes, sections and their switches. Nodes come first: a section without a course is drawn between its ends. */
final class NetworkRows {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Up to here a section may do without a course. */
    private static final double LOW_VOLTAGE_KV = 1;

    private final Optional<AreaClass> defaultAreaClass;
    private final ConductorRatingSource catalogue;
    private final Map<String, Position> placeOfNode = new HashMap<>();
    private final Set<String> lowVoltageNodes = new HashSet<>();
    private boolean areaClassMissed;

    NetworkRows(Optional<AreaClass> defaultAreaClass, ConductorRatingSource catalogue) {
        this.defaultAreaClass = defaultAreaClass;
        this.catalogue = catalogue;
    }

    /** True when a node named no area class and the package has no default. */
    boolean missedAreaClass() {
        return areaClassMissed;
    }

    GridNode node(RowReader row) {
        Position place = row.place("lon", "lat");
        NodeKind kind = row.choice("kind", NodeKind.class);
        double nominalVoltage_kV = row.number("nominal_voltage_kv");
        AreaClass areaClass = areaClass(row);
        int totalWays = row.countOr("total_ways", 0);
        int spareWays = row.countOr("spare_ways", 0);
        Optional<FeederBay> bay = kind == NodeKind.BAY && row.isComplete() ? Optional.of(bay(row)) : Optional.empty();
        if (row.isComplete()) {
            placeOfNode.putIfAbsent(row.id(), place);
            if (nominalVoltage_kV <= LOW_VOLTAGE_KV) {
                lowVoltageNodes.add(row.id());
            }
        }
        return new GridNode(row.id(), row.name(), kind, place, nominalVoltage_kV, areaClass, totalWays, spareWays, bay);
    }

    private AreaClass areaClass(RowReader row) {
        Optional<String> text = row.find("area_class");
        Optional<AreaClass> given = text.isPresent() ? text.flatMap(AreaClasses::find) : defaultAreaClass;
        if (given.isEmpty() && text.isPresent()) {
            row.refuse(ImportIssueCodes.BAD_VALUE, Map.of("column", "area_class", "value", text.get()));
        }
        areaClassMissed |= given.isEmpty() && text.isEmpty();
        return given.orElse(AreaClass.E);
    }

    private static FeederBay bay(RowReader row) {
        return new FeederBay(
                row.reference("busbar_section_id"),
                row.choice("bay_state", BayState.class),
                row.optionalNumber("measured_peak_a"),
                row.optionalNumber("current_limit_a"));
    }

    LineSwitch lineSwitch(RowReader row) {
        return new LineSwitch(
                row.id(),
                row.name(),
                row.choice("kind", SwitchKind.class),
                row.reference("node_id"),
                row.reference("section_id"),
                row.flag("normally_closed"),
                row.optionalFlag("present_closed"));
    }

    LineSection section(RowReader row) {
        String from = row.reference("from_node_id");
        String to = row.reference("to_node_id");
        LineKind kind = row.choice("kind", LineKind.class);
        String conductorType = row.optionalText("conductor_type").orElse("");
        double length_m = row.number("length_m");
        LineString course = row.optionalLine("geometry").orElseGet(() -> straight(row, from, to));
        ConductorRating rating = rating(row, conductorType);
        return new LineSection(
                row.id(),
                row.name(),
                from,
                to,
                kind,
                conductorType,
                length_m,
                rating.r20_ohmPerKm(),
                rating.rOperating_ohmPerKm(),
                rating.x_ohmPerKm(),
                rating.ampacity_A(),
                course);
    }

    private LineString straight(RowReader row, String from, String to) {
        Position start = placeOfNode.get(from);
        Position end = placeOfNode.get(to);
        if (start == null || end == null) {
            String missing = start == null ? from : to;
            if (row.isComplete()) {
                row.refuse(
                        GridIssueCodes.DANGLING_REFERENCE,
                        Map.of("field", start == null ? "from_node_id" : "to_node_id", "refers_to", missing));
            }
            return FACTORY.createLineString();
        }
        if (start.equals(end) && lowVoltageNodes.contains(from)) {
            return FACTORY.createLineString();
        }
        if (start.equals(end)) {
            row.refuse(ImportIssueCodes.BAD_GEOMETRY, Map.of("column", "geometry", "problem", "zero-length"));
        }
        return FACTORY.createLineString(
                new Coordinate[] {new Coordinate(start.x(), start.y()), new Coordinate(end.x(), end.y())});
    }

    /** What the row gives, else what the catalogue says, else 0 for unknown. */
    private ConductorRating rating(RowReader row, String conductorType) {
        OptionalDouble r20 = row.rating("r_ohm_per_km");
        OptionalDouble rOperating = row.rating("r_operating_ohm_per_km");
        OptionalDouble x = row.rating("x_ohm_per_km");
        OptionalDouble ampacity = row.rating("ampacity_a");
        boolean complete = r20.isPresent() && rOperating.isPresent() && x.isPresent() && ampacity.isPresent();
        Optional<Laying> laying = row.optionalChoice("laying", Laying.class);
        Optional<ConductorRating> known =
                complete || conductorType.isEmpty() ? Optional.empty() : lookUp(row, conductorType, laying);
        double catalogueAmpacity_A =
                laying.isEmpty() ? 0 : known.map(ConductorRating::ampacity_A).orElse(0.0);
        if (known.isPresent() && ampacity.isEmpty() && laying.isEmpty()) {
            row.report(Severity.ERROR, ImportIssueCodes.MISSING_VALUE, Map.of("column", "laying"));
        }
        return new ConductorRating(
                r20.orElse(known.map(ConductorRating::r20_ohmPerKm).orElse(0.0)),
                rOperating.orElse(
                        known.map(ConductorRating::rOperating_ohmPerKm).orElse(r20.orElse(0))),
                x.orElse(known.map(ConductorRating::x_ohmPerKm).orElse(0.0)),
                ampacity.orElse(catalogueAmpacity_A));
    }

    /** Resistance and reactance do not depend on the laying; without one the ampacity found is not used. */
    private Optional<ConductorRating> lookUp(RowReader row, String conductorType, Optional<Laying> laying) {
        int circuits = Math.max(1, row.countOr("loaded_circuits", 1));
        Optional<ConductorRating> known = catalogue.find(conductorType, laying.orElse(Laying.SOIL), circuits);
        if (known.isEmpty()) {
            row.report(Severity.WARNING, ImportIssueCodes.UNKNOWN_CONDUCTOR, Map.of("conductor_type", conductorType));
        }
        return known;
    }
}
