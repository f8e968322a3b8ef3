package org.gridscheme.api.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridscheme.api.feasibility.file.TableFormat;
import org.gridscheme.api.feasibility.row.WorkOrder;
import org.gridscheme.grid.diagram.ConnectorKind;
import org.gridscheme.grid.diagram.SymbolKind;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.scheme.job.JobMode;
import org.gridscheme.scheme.job.JobState;
import org.gridscheme.scheme.job.RowState;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.EmergencyKind;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.LoadFlow;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.MeterClass;
import org.gridscheme.scheme.model.MeteringSide;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.RankingMethod;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.Switching;
import org.gridscheme.scheme.model.TariffForm;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.model.WeightingMethod;
import org.gridscheme.scheme.reservation.ReservationEvent;
import org.gridscheme.scheme.reservation.ReservationState;
import org.gridscheme.scheme.review.ReviewAction;
import org.gridscheme.scheme.review.ReviewRole;
import org.gridscheme.scheme.review.ReviewState;

/**
 * What a text on the wire may be. Wire types know nothing of the domain and hold plain texts; here each field finds the
 * enumeration it is written from, so that the document cannot fall behind.
 */
final class WireValues {

    private static final Map<String, List<String>> BY_FIELD = new TreeMap<>();

    static {
        schemes();
        comparison();
        diagram();
        capacity();
        batches();
        reservations();
        reviews();
        put(Severity.values(), "GridIssue.severity");
    }

    private WireValues() {}

    static Optional<List<String>> find(String schema, String property) {
        return Optional.ofNullable(BY_FIELD.get(schema + "." + property));
    }

    /** {@code schema.property} of everything listed here, in order. */
    static Set<String> fields() {
        return BY_FIELD.keySet();
    }

    private static void schemes() {
        put(Outcome.values(), "SchemeSet.outcome");
        put(RankingMethod.values(), "Ranking.method");
        put(WeightingMethod.values(), "Ranking.weighting");
        put(SupplyMode.values(), "Scheme.mode", "BatchRowScheme.mode");
        put(SourceRole.values(), "Source.role", "BatchRowSource.role");
        put(ConnectionKind.values(), "ConnectionPoint.kind", "BatchRowSource.kind");
        put(LineKind.values(), "Cable.kind");
        put(LayingMethod.values(), "RouteSegment.method", "Crossing.method");
        put(CrossingKind.values(), "Crossing.kind");
        put(LoadedElement.values(), "LoadRate.kind", "DayCurveElement.kind", "SwitchingLoad.kind", "PhaseLoad.kind");
        put(Owner.values(), "Quantity.owner");
        put(Verdict.values(), "Check.verdict");
        put(List.of("LOAD_FLOW", "PLANNING_FORMULA"), "LoadFlow.method");
        put(LoadFlow.Reason.values(), "LoadFlow.reason");
        put(Switching.Action.values(), "SwitchingStep.action");
        put(SizingBasis.values(), "Design.sizing");
        put(TariffForm.values(), "Design.tariff");
        put(MeteringSide.values(), "Metering.side");
        put(MeterClass.values(), "Metering.meter_class");
        put(EmergencyKind.values(), "EmergencySupply.kind");
    }

    private static void comparison() {
        put(Owner.values(), "ComparisonQuantity.owner");
        put(List.of("direct", "grid_side", "customer_side", "total"), "ComparisonCost.item");
        put(LoadedElement.values(), "ComparisonLoadRate.kind");
        put(Verdict.values(), "ComparisonCheckValue.worst", "ComparisonCheckedElement.verdict");
    }

    private static void diagram() {
        put(SymbolKind.values(), "DiagramSymbol.kind");
        put(ConnectorKind.values(), "DiagramConnector.kind");
        put(SwitchKind.values(), "DiagramSwitch.kind");
        put(List.of("FROM", "TO"), "DiagramSwitch.at");
    }

    private static void capacity() {
        put(List.of("COMPUTING", "READY", "REFRESHING", "FAILED"), "OpenCapacity.state");
        put(List.of("COMPUTING", "READY", "FAILED"), "ConnectableArea.state");
        put(List.of("WITHIN", "LEFT_OUT", "UNDECIDED"), "ConnectableAtPlace.verdict");
        put(List.of("SINGLE", "DUAL"), "ConnectableQuestion.sources");
        put(ConnectionKind.values(), "OpenCapacityAtPoint.kind", "ConnectableAtPoint.kind");
        put(LoadedElement.values(), "ElementLoad.kind");
        put(Importance.values(), "OpenCapacityTerms.importance");
        put(SupplyMode.values(), "OpenCapacityTerms.dual_mode");
        put(
                List.of("FeatureCollection"),
                "OpenCapacityHexagons.type",
                "OpenCapacityPoints.type",
                "ConnectablePlaces.type",
                "ConnectablePoints.type");
        put(
                List.of("Feature"),
                "OpenCapacityHexagon.type",
                "OpenCapacityPoint.type",
                "ConnectablePlace.type",
                "ConnectablePoint.type");
        put(List.of("Polygon"), "OpenCapacityPolygon.type");
        put(List.of("Point"), "OpenCapacityPlace.type");
    }

    private static void batches() {
        put(JobState.values(), "Batch.state");
        put(JobMode.values(), "Batch.mode", "SharedTrenches.mode");
        put(WorkOrder.values(), "Batch.order");
        put(TableFormat.values(), "Batch.format", "BatchCheck.format");
        put(LoadedElement.values(), "BatchRowLoadRate.kind");
        Stream<String> ended =
                Stream.of(RowState.values()).map(state -> state.name().toLowerCase(Locale.ROOT));
        put(Stream.concat(ended, Stream.of("pending")).toList(), "BatchRow.state");
    }

    private static void reservations() {
        put(ReservationState.values(), "Reservation.state");
        put(ReservationEvent.Kind.values(), "ReservationEvent.event");
        put(SourceRole.values(), "ReservedSource.role");
        put(ConnectionKind.values(), "ReservedSource.kind");
        put(Holding.Room.values(), "ReservedSource.takes");
    }

    private static void reviews() {
        put(ReviewState.values(), "Review.state");
        put(ReviewAction.values(), "ReviewEvent.action", "ReviewOrder.action");
        put(ReviewRole.values(), "ReviewEvent.role");
        put(List.of("SAME", "CHANGED", "GONE"), "RecordDifference.outcome");
    }

    private static void put(Enum<?>[] values, String... fields) {
        put(Stream.of(values).map(Enum::name).toList(), fields);
    }

    private static void put(List<String> values, String... fields) {
        for (String field : fields) {
            BY_FIELD.put(field, values);
        }
    }
}
