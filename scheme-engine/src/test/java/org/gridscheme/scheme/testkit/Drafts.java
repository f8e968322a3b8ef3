package org.gridscheme.scheme.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.context.SchemeDraft;
import org.gridscheme.scheme.model.Attachment;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.CostEstimate;
import org.gridscheme.scheme.model.Derivation;
import org.gridscheme.scheme.model.DerivationRule;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.IndependenceResult;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Verdict;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Writes drafts of schemes down by the figures they are ranked by; 1000 kVA, one source, no works unless said. */
public final class Drafts {

    private static final BigDecimal FEES = new BigDecimal("1.176");

    private final String id;
    private final Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    private String substation = "S";
    private double saidi_h = 1;
    private double loadRate_pct = 50;
    private double voltageDrop_pct = 2;
    private double days = 30;
    private double difficulty = 1;
    private Verdict verdict = Verdict.PASS;

    private Drafts(String id) {
        this.id = id;
    }

    /** @param id of its connection point */
    public static Drafts named(String id) {
        return new Drafts(id);
    }

    /** Six figures at random, and amounts in four groups of prices. */
    public static SchemeDraft random(String id, Random random) {
        return named(id)
                .amount("cable.a", random.nextInt(1_000_000))
                .amount("civil.b", random.nextInt(1_000_000))
                .amount("civil.c", random.nextInt(100_000))
                .amount("rmu.d", random.nextInt(3) * 60_000)
                .amount("customer.e", 500_000)
                .reliability(random.nextDouble() * 3)
                .technical(30 + random.nextDouble() * 60, random.nextDouble() * 5)
                .days(25 + random.nextInt(40))
                .difficulty(1 + random.nextInt(5))
                .build();
    }

    public Drafts amount(String code, double direct) {
        amounts.put(code, BigDecimal.valueOf(direct).setScale(2, RoundingMode.HALF_UP));
        return this;
    }

    public Drafts from(String substationId) {
        substation = substationId;
        return this;
    }

    public Drafts reliability(double saidi) {
        saidi_h = saidi;
        return this;
    }

    public Drafts technical(double load_pct, double drop_pct) {
        loadRate_pct = load_pct;
        voltageDrop_pct = drop_pct;
        return this;
    }

    public Drafts days(double period_d) {
        days = period_d;
        return this;
    }

    public Drafts difficulty(double score) {
        difficulty = score;
        return this;
    }

    public Drafts verdict(Verdict of) {
        verdict = of;
        return this;
    }

    public SchemeDraft build() {
        List<EngineeringQuantity> lines = new ArrayList<>();
        amounts.forEach((code, amount) -> lines.add(new EngineeringQuantity(
                code,
                "",
                "",
                "",
                "",
                "",
                1,
                "m",
                BigDecimal.ONE,
                amount,
                amount,
                Owner.GRID,
                0,
                Derivation.of(DerivationRule.PLANNED),
                false)));
        BigDecimal direct = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = direct.multiply(FEES).setScale(2, RoundingMode.HALF_UP);
        return new SchemeDraft(
                10,
                1000,
                SupplyMode.SINGLE,
                List.of(source()),
                IndependenceResult.SINGLE_SOURCE,
                lines,
                new CostEstimate("CNY", direct, total, BigDecimal.ZERO, total),
                days,
                10,
                0.2,
                saidi_h,
                difficulty,
                List.of(new CheckResult("test.rule", verdict, 1, 1, "%", id, false)),
                Designs.lasting(days));
    }

    private SupplySource source() {
        ConnectionPoint point = new ConnectionPoint(
                id,
                ConnectionKind.SPARE_BAY,
                id,
                substation,
                substation,
                substation + "-1",
                substation + "-1",
                Optional.empty(),
                Optional.empty(),
                10,
                new Position(0, 0),
                new Attachment.AtNode(0));
        SupplyRoute route = new SupplyRoute(
                100,
                100,
                new GeometryFactory().createLineString(new Coordinate[] {new Coordinate(0, 0), new Coordinate(100, 0)}),
                List.of(),
                List.of(),
                List.of(),
                0,
                0);
        LoadRateResult rate =
                new LoadRateResult("F", "F", LoadedElement.FEEDER, loadRate_pct, loadRate_pct, loadRate_pct, 100);
        return new SupplySource(
                SourceRole.MAIN,
                point,
                route,
                new CableDesign(LineKind.CABLE, "YJV22-8.7/15-3x120", 1, 100, 0, 2, 254, 50),
                700,
                List.of(rate),
                voltageDrop_pct,
                8,
                9,
                Optional.empty());
    }
}
