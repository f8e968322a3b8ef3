package org.gridscheme.api.feasibility.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridscheme.api.feasibility.row.RowProblem;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Results of rows as they are stored: codes and figures, no words and no times, so that the same row always gives the same
 * text. The figures are those of a single answer. Thread-safe.
 */
final class RowResults {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CoordinateTransform transform;
    private final Function<String, Optional<String>> names;

    /**
     * @param transform between WGS84 and the grid's projected metres
     * @param names what people call an element of the grid
     */
    RowResults(CoordinateTransform transform, Function<String, Optional<String>> names) {
        this.transform = transform;
        this.names = names;
    }

    String duplicate(int of) {
        return NODES.objectNode().put("duplicate_of", of).toString();
    }

    String failed() {
        return invalid(List.of(new RowProblem("", "batch.row-failed", List.of())));
    }

    String invalid(List<RowProblem> problems) {
        ObjectNode result = NODES.objectNode();
        ArrayNode list = result.putArray("problems");
        for (RowProblem problem : problems) {
            ArrayNode arguments = list.addObject()
                    .put("column", problem.column())
                    .put("code", problem.code())
                    .putArray("arguments");
            problem.arguments().forEach(arguments::add);
        }
        return result.toString();
    }

    /** The best scheme, or why there is none: each reason code once, with the figures of the first place it was met at. */
    String planned(SchemeSet set, Position customer) {
        ObjectNode result = NODES.objectNode();
        result.put("outcome", set.outcome().name());
        result.set("place", place(customer));
        if (set.schemes().isEmpty()) {
            result.set("reasons", reasons(set.rejected()));
        } else {
            result.put("schemes", set.schemes().size());
            result.set("scheme", scheme(set.schemes().get(0)));
        }
        return result.toString();
    }

    private ArrayNode reasons(List<Rejection> rejected) {
        Map<String, ObjectNode> byCode = new LinkedHashMap<>();
        for (Rejection rejection : rejected) {
            for (RejectionReason reason : rejection.reasons()) {
                byCode.computeIfAbsent(reason.code(), code -> reason(reason, rejection.connectionPoint()));
            }
        }
        return NODES.arrayNode().addAll(byCode.values());
    }

    private ObjectNode reason(RejectionReason reason, ConnectionPoint point) {
        ObjectNode node = NODES.objectNode().put("code", reason.code());
        Rounding.findFigure(reason.actual()).ifPresent(actual -> node.put("actual", actual));
        Rounding.findFigure(reason.limit()).ifPresent(limit -> node.put("limit", limit));
        node.put("unit", reason.unit()).put("element", reason.element());
        findName(reason.element(), point)
                .or(() -> names.apply(reason.element()))
                .ifPresent(name -> node.put("element_name", name));
        return node.put("connection_point", point.id());
    }

    private static Optional<String> findName(String element, ConnectionPoint point) {
        if (point.feederId().equals(Optional.of(element))) {
            return point.feederName();
        }
        if (element.equals(point.id())) {
            return Optional.of(point.name());
        }
        if (element.equals(point.busbarSectionId())) {
            return Optional.of(point.busbarSectionName());
        }
        return element.equals(point.substationId()) ? Optional.of(point.substationName()) : Optional.empty();
    }

    private ObjectNode scheme(SupplyScheme scheme) {
        ObjectNode node = NODES.objectNode()
                .put("voltage_kv", scheme.voltage_kV())
                .put("mode", scheme.mode().name())
                .put("score", Rounding.score(scheme.score().total()))
                .put("cost", Rounding.money(scheme.cost().total()))
                .put("currency", scheme.cost().currency())
                .put("duration_days", Rounding.days(scheme.durationDays()));
        ArrayNode sources = node.putArray("sources");
        scheme.sources().forEach(source -> sources.add(source(source)));
        return node;
    }

    private ObjectNode source(SupplySource source) {
        ConnectionPoint point = source.connectionPoint();
        ObjectNode node = NODES.objectNode()
                .put("role", source.role().name())
                .put("connection_point", point.id())
                .put("kind", point.kind().name())
                .put("name", point.name())
                .put("substation", point.substationName())
                .put("bus_section", point.busbarSectionName());
        point.feederName().ifPresent(feeder -> node.put("feeder", feeder));
        node.set("coordinates", place(point.position()));
        node.put("length_m", Rounding.metres(source.route().length_m()))
                .put("cable", source.cable().type())
                .put("circuits", source.cable().circuits())
                .put("voltage_drop_pct", Rounding.percent(source.voltageDrop_pct()))
                .put("short_circuit_ka", Rounding.kiloamperes(source.shortCircuit_kA()));
        ArrayNode rates = node.putArray("load_rates");
        source.loadRates().forEach(rate -> rates.add(loadRate(rate)));
        addDucts(node, source.route());
        ArrayNode route = node.putArray("route");
        for (Coordinate vertex : source.route().geometry().getCoordinates()) {
            route.add(place(new Position(vertex.x, vertex.y)));
        }
        return node;
    }

    /** Where along the route a new duct bank is built, for customers who would share it. */
    private static void addDucts(ObjectNode node, SupplyRoute route) {
        ArrayNode ducts = node.putArray("ducts");
        double from_m = 0;
        for (RouteSegment segment : route.segments()) {
            double to_m = from_m + segment.length_m();
            if (segment.method() == LayingMethod.DUCT_BANK) {
                ducts.addObject()
                        .put("from_m", Rounding.figure(from_m))
                        .put("to_m", Rounding.figure(to_m))
                        .put("surface_factor", Rounding.figure(segment.costFactor()));
            }
            from_m = to_m;
        }
    }

    private static ObjectNode loadRate(LoadRateResult rate) {
        return NODES.objectNode()
                .put("element", rate.element())
                .put("kind", rate.kind().name())
                .put("before_pct", Rounding.percent(rate.before_pct()))
                .put("after_pct", Rounding.percent(rate.after_pct()))
                .put("limit_pct", Rounding.percent(rate.limit_pct()));
    }

    private ArrayNode place(Position position) {
        LonLat place = transform.toLonLat(position);
        return NODES.arrayNode().add(Rounding.degrees(place.lon())).add(Rounding.degrees(place.lat()));
    }
}
