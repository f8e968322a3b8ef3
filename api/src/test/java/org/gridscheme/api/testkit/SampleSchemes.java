package org.gridscheme.api.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.model.Attachment;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.ConstructionSchedule;
import org.gridscheme.scheme.model.ConstructionSchedule.Activity;
import org.gridscheme.scheme.model.CostEstimate;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.CriterionScore;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.DemandFigures;
import org.gridscheme.scheme.model.Derivation;
import org.gridscheme.scheme.model.DerivationRule;
import org.gridscheme.scheme.model.EmergencyKind;
import org.gridscheme.scheme.model.EmergencySupply;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.IndependenceResult;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.LoadFlow;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.MeterClass;
import org.gridscheme.scheme.model.Metering;
import org.gridscheme.scheme.model.MeteringSide;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.PhaseDesign;
import org.gridscheme.scheme.model.PowerQualityAllowance;
import org.gridscheme.scheme.model.Provenance;
import org.gridscheme.scheme.model.RankingBasis;
import org.gridscheme.scheme.model.RankingMethod;
import org.gridscheme.scheme.model.RankingStability;
import org.gridscheme.scheme.model.RankingStability.PriceRange;
import org.gridscheme.scheme.model.RankingStability.Turn;
import org.gridscheme.scheme.model.RankingStability.WeightRange;
import org.gridscheme.scheme.model.ReactiveCompensation;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.model.ReplyTerms;
import org.gridscheme.scheme.model.RouteAlternative;
import org.gridscheme.scheme.model.RouteCrossing;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.RuleBasis;
import org.gridscheme.scheme.model.SchemeDesign;
import org.gridscheme.scheme.model.SchemeScore;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.model.StageTime;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.TariffForm;
import org.gridscheme.scheme.model.Verdict;
import org.gridscheme.scheme.model.WeightingMethod;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** A planner's answer with two schemes and two refused candidates, in the metres of {@link FlatTransform}. */
public final class SampleSchemes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private SampleSchemes() {}

    public static SchemeSet feasible(String gridVersion) {
        return of(
                gridVersion,
                List.of(
                        scheme("A1", 1, route(0, 0, 600.04, 0, 860.01), "3083554.32"),
                        scheme("B1", 2, route(600.04, 300, 600.04, 0, 860.01), "3483554.325")));
    }

    /** The first scheme alone, with a different route beside its own. */
    public static SchemeSet withAnotherWay(String gridVersion) {
        SupplyScheme plain = scheme("A1", 1, route(0, 0, 600.04, 0, 860.01), "3083554.32");
        SupplySource source = plain.sources().get(0);
        RouteAlternative other = new RouteAlternative(
                route(0, 0, 600.04, 0, 1160.01), source.cable(), new BigDecimal("-120.50"), 100 / 3.0);
        return of(gridVersion, List.of(plain.with(List.of(source.with(other)), plain.checks())));
    }

    private static SchemeSet of(String gridVersion, List<SupplyScheme> schemes) {
        return new SchemeSet(
                Outcome.FEASIBLE,
                new RankingBasis(
                        RankingMethod.ADDITIVE,
                        WeightingMethod.GIVEN,
                        Map.of(Criterion.COST, 0.35, Criterion.RELIABILITY, 0.65),
                        0.03,
                        Optional.empty()),
                Optional.of(stability()),
                schemes,
                List.of(
                        rejection(
                                "N7",
                                "capacity.feeder-over",
                                57.421,
                                50,
                                "%",
                                Optional.of(Remedy.of("reduce-capacity", 320, "kVA", ""))),
                        rejection("N8", "source.no-spare-bay", Double.NaN, Double.NaN, "", Optional.empty()),
                        rejection("N9", "dominated-by:A1", Double.NaN, Double.NaN, "", Optional.empty()),
                        rejection("N10", "some.new-code", 3, 2, "m", Optional.empty())),
                17,
                List.of(new RuleBasis("demand.coincidence.feeder", 0.9, "1", true)),
                new Provenance(gridVersion, "cn-1.0.0", "cn-planning-2025.1"),
                List.of(new StageTime("search", 1.91234), new StageTime("checks", 0.5)));
    }

    private static RankingStability stability() {
        return new RankingStability(
                "A1",
                List.of(new WeightRange(
                        Criterion.COST,
                        0.35,
                        Optional.of(new Turn(0.1234567891234, Optional.of("B1"), List.of("N1"))),
                        Optional.empty())),
                List.of(new PriceRange(
                        "civil", Optional.empty(), Optional.of(new Turn(1.5, Optional.empty(), List.of("N4"))))));
    }

    private static SupplyScheme scheme(String id, int rank, SupplyRoute route, String total) {
        BigDecimal amount = new BigDecimal("299490.00");
        return new SupplyScheme(
                id,
                rank,
                10,
                SupplyMode.SINGLE,
                new SchemeScore(
                        0.8400000000001,
                        List.of(
                                new CriterionScore(Criterion.COST, 3083554.32, 0.7, 0.35, 0.245),
                                new CriterionScore(Criterion.RELIABILITY, 0.544, 0.9153846153846, 0.65, 0.595)),
                        0.81234567,
                        0.12),
                true,
                false,
                List.of(source(route)),
                IndependenceResult.SINGLE_SOURCE,
                List.of(new EngineeringQuantity(
                        "cable-3x120",
                        "电缆",
                        "cable",
                        "YJV22-8.7/15-3x120",
                        "YJV22-8.7/15-3x120",
                        "",
                        1,
                        "m",
                        new BigDecimal("894.000"),
                        new BigDecimal("335"),
                        amount,
                        Owner.CUSTOMER,
                        0,
                        Derivation.of(DerivationRule.CABLE_LENGTH, 860, 2.5, 12, 1),
                        true)),
                new CostEstimate(
                        "CNY", amount, new BigDecimal("960874.32"), new BigDecimal("2122680"), new BigDecimal(total)),
                30.44,
                10,
                0.24312,
                0.54449,
                List.of(new CheckResult("load-rate.feeder.single-ring", Verdict.PASS, 65.8, 66.7, "%", "F1", false)),
                design());
    }

    private static SchemeDesign design() {
        return new SchemeDesign(
                new DemandFigures(0.7, 2205, 2094.75, 0.95, 127.30567, 181.86524),
                SizingBasis.FULL,
                new CustomerPlant(List.of(), List.of(new CustomerPlant.Units("SCB13-630", 630, 5))),
                new ReactiveCompensation(0.85, 0.95, 609.69812, 5, 150, 23.80952),
                List.of(
                        new Metering(1, MeteringSide.HIGH, 10, MeterClass.II, 200, 5, 63.65283, 0.2),
                        new Metering(1, MeteringSide.LOW, 0.38, MeterClass.IV, 0, 5, Double.NaN, 0.5)),
                TariffForm.TWO_PART,
                Optional.of(new EmergencySupply(false, 100, 120, EmergencyKind.DIESEL)),
                List.of(new PowerQualityAllowance(
                        182.18912, 4, List.of(new PowerQualityAllowance.Harmonic(5, 36.43782, 3.63812)))),
                new ConstructionSchedule(List.of(
                        new Activity("duration.customer.base", -1, 30.38, 3150, "kVA", false, true),
                        new Activity("duration.permit.road", 0, 15, 1, "pcs", true, false))),
                new ReplyTerms(1, 10, 22, 0, 3, 3, 12, 7, 1),
                List.of(
                        new PhaseDesign(
                                0,
                                1260,
                                882,
                                List.of(new CustomerPlant.Units("SCB13-630", 630, 2)),
                                List.of(new PhaseDesign.Load("F1", LoadedElement.FEEDER, 46.51088, 66.7))),
                        new PhaseDesign(
                                18,
                                3150,
                                2205,
                                List.of(new CustomerPlant.Units("SCB13-630", 630, 5)),
                                List.of(new PhaseDesign.Load("F1", LoadedElement.FEEDER, 65.8004, 66.7)))),
                0);
    }

    private static SupplySource source(SupplyRoute route) {
        return new SupplySource(
                SourceRole.MAIN,
                point("N1", Optional.of("F1")),
                route,
                new CableDesign(LineKind.CABLE, "YJV22-8.7/15-3x120", 1, 894, 1, 2, 281.25, 61.23456),
                2500,
                List.of(new LoadRateResult("F1", "East 1", LoadedElement.FEEDER, 30.1, 33.6512, 65.8004, 66.7)),
                1.38449,
                8.34,
                9.1,
                Optional.of(new LoadFlow.Solved(1.02123456, 1.03523456, 14.26789, 66.01234, "F1-S1")));
    }

    private static ConnectionPoint point(String id, Optional<String> feeder) {
        return new ConnectionPoint(
                id,
                ConnectionKind.SPARE_WAY,
                "RMU " + id,
                "S1",
                "East",
                "S1-I",
                "East I",
                feeder,
                feeder.map(f -> "feeder " + f),
                10,
                new Position(10, 20),
                new Attachment.AtNode(0));
    }

    private static Rejection rejection(
            String point, String code, double actual, double limit, String unit, Optional<Remedy> remedy) {
        return new Rejection(
                point(point, Optional.empty()),
                List.of(new RejectionReason(code, actual, limit, unit, point, remedy)),
                List.of(
                        Remedy.of("largest-capacity", 2830, "kVA", point),
                        Remedy.of("reinforce-section", 640.25, "m", "L7")
                                .removing(code)
                                .to("YJV22-8.7/15-3x400")
                                .at("402.9 A")
                                .costing(Optional.of(new BigDecimal("324785")))));
    }

    /** From a place to another and on to the customer at x = {@code end}; three segments, the middle one a crossing. */
    private static SupplyRoute route(double x, double y, double cornerX, double cornerY, double end) {
        LineString course = FACTORY.createLineString(
                new Coordinate[] {new Coordinate(x, y), new Coordinate(cornerX, cornerY), new Coordinate(end, cornerY)
                });
        double first = course.getLength() - 60.04 - 100.03;
        return new SupplyRoute(
                course.getLength(),
                Math.hypot(end - x, cornerY - y),
                course,
                List.of(
                        new RouteSegment(LayingMethod.EXISTING_DUCT, first, "sidewalk", 1, Optional.of("D1")),
                        new RouteSegment(LayingMethod.HDD, 60.04, "main-road", 1, Optional.empty()),
                        new RouteSegment(LayingMethod.DUCT_BANK, 100.03, "sidewalk", 1, Optional.empty())),
                List.of(new RouteCrossing(CrossingKind.ROAD, "Ring Road", LayingMethod.HDD, 60.04)),
                List.of(new StreetPiece(1, 0, course.getLength())),
                0,
                1);
    }
}
