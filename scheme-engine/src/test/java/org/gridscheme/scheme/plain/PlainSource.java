package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.SQRT3;
import static org.gridscheme.scheme.plain.Figures.U_kV;
import static org.gridscheme.scheme.plain.Figures.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.gridscheme.scheme.plain.Point.Site;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** A source with its cable or overhead line, its figures and why it would be refused. */
final class PlainSource {

    final Point point;
    final Duty duty;
    final PlainRoute route;
    final boolean overhead;
    final Optional<Cable> cable;
    /** From the last pole of an overhead line into the customer's station. */
    final Optional<Cable> downLead;

    final List<String> refusals = new ArrayList<>();
    private final PlainCity city;
    private final Optional<FeederState> feeder;
    final double drop_pct;
    double highestRate_pct;
    private @Nullable BigDecimal works;
    private double days = Double.NaN;

    PlainSource(
            PlainCity city,
            Coordinate customer,
            SupplyKind kind,
            double capacity_kVA,
            Point point,
            Duty duty,
            PlainRoute route,
            boolean overhead) {
        this.city = city;
        this.point = point;
        this.duty = duty;
        this.route = route;
        this.overhead = overhead;
        feeder = point.feeder() < 0 ? Optional.empty() : Optional.of(new FeederState(city.feeders.get(point.feeder())));
        checkSite(kind, capacity_kVA, customer);
        checkRoom();
        feeder.ifPresent(this::checkFeeder);
        checkTransformers();
        double trunk_pct = feeder.map(
                        f -> f.drop_pct(point, kept_A() * (duty.dual() ? 1 : rule("demand.coincidence.feeder"))))
                .orElse(0.0);
        cable = chooseCable(trunk_pct);
        downLead = overhead ? Cable.branch(new Cable.Need(duty, true, 0, ik_kA(), 0)) : Optional.empty();
        drop_pct = trunk_pct + cable.map(this::ownDrop_pct).orElse(0.0);
        checkCable();
    }

    /** Direct cost of its works, added up once. */
    BigDecimal works() {
        if (works == null) {
            works = Bill.works(this);
        }
        return works;
    }

    /** Days its works take, found out once. */
    double days(ToDoubleFunction<PlainSource> count) {
        if (Double.isNaN(days)) {
            days = count.applyAsDouble(this);
        }
        return days;
    }

    boolean passes() {
        return refusals.isEmpty();
    }

    private void refuse(boolean when, String why) {
        if (when) {
            refusals.add(why);
        }
    }

    private static boolean above(double value, double limit) {
        return value > limit * (1 + 1e-9);
    }

    private double kept_A() {
        return duty.kept_kVA() / (SQRT3 * U_kV);
    }

    private void checkSite(SupplyKind kind, double capacity_kVA, Coordinate customer) {
        String rules = "connection."
                + point.site().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        boolean lowly = point.site() == Site.LINE_TAP || point.site() == Site.BRANCH_BOX_WAY;
        refuse(lowly && kind == SupplyKind.CLASS_I, "not for the class");
        refuse(above(duty.built_kVA(), rule(rules + ".max")), "too large for the kind");
        boolean least = lowly || point.site() == Site.SUBSTATION_BAY || point.site() == Site.SWITCHING_STATION_BAY;
        refuse(least && capacity_kVA < rule(rules + ".min"), "too small for the kind");
        double dedicated = rule(
                kind == SupplyKind.CLASS_I ? "connection.dedicated.impact-from" : "connection.dedicated.offered-from");
        refuse(point.site() == Site.SUBSTATION_BAY && capacity_kVA < dedicated, "too small for a feeder of its own");
        refuse(
                point.site() == Site.LOOP_IN
                        && above(point.place().distance(customer), rule("connection.loop-in.max-distance")),
                "too far to loop in");
    }

    private void checkRoom() {
        refuse(point.site() != Site.LINE_TAP && above(kept_A(), rule("connection.bay-current")), "bay current");
        refuse(point.site() == Site.BRANCH_BOX_WAY && feeder.orElseThrow().onTrunk(point.node()), "box on the trunk");
    }

    private void checkFeeder(FeederState f) {
        double normal_A = duty.normal_kVA() * rule("demand.coincidence.feeder") / (SQRT3 * U_kV);
        double rate_pct = 100 * (f.head_A() + normal_A) / f.headAllowed_A();
        highestRate_pct = Math.max(highestRate_pct, rate_pct);
        refuse(above(rate_pct, rule("load-rate.feeder.radial")), "feeder");
        refuse(above(f.installed_kVA() + duty.built_kVA(), f.installedCap_kVA(point.node())), "installed capacity");
        refuse(above(f.worst_pct(point, normal_A), rule("load-rate.overload")), "section");
        refuse(duty.dual() && above(f.worst_pct(point, kept_A()), rule("load-rate.overload")), "section alone");
    }

    private void checkTransformers() {
        double coincidence = rule("demand.coincidence.main-transformer");
        double added = duty.kept_kVA() * coincidence;
        List<Feeder.Bus> buses = city.buses.stream()
                .filter(b -> b.station().id().equals(point.bus().station().id()))
                .toList();
        double rate_pct =
                100 * (load_kVA(point.bus(), coincidence) + added) / point.bus().rated_kVA();
        highestRate_pct = Math.max(highestRate_pct, rate_pct);
        refuse(above(rate_pct, rule("load-rate.main-transformer.units-" + buses.size())), "transformer");
        if (buses.size() > 1) {
            double load =
                    buses.stream().mapToDouble(b -> load_kVA(b, coincidence)).sum() + added;
            double rated = buses.stream().mapToDouble(Feeder.Bus::rated_kVA).sum();
            double largest =
                    buses.stream().mapToDouble(Feeder.Bus::rated_kVA).max().orElseThrow();
            double rest = rule("load-rate.emergency-overload") * (rated - largest);
            refuse(above(100 * load / rest, rule("load-rate.main-transformer.n1")), "loss of a transformer");
        }
    }

    private double load_kVA(Feeder.Bus bus, double coincidence) {
        double committed = city.feeders.stream()
                .filter(f -> f.bus().equals(bus))
                .flatMap(f -> f.nodes().stream())
                .mapToDouble(n -> n.committed_kVA() * 0.7 * coincidence)
                .sum();
        return bus.peak_kVA() + committed;
    }

    private Optional<Cable> chooseCable(double trunk_pct) {
        Cable.Need need = new Cable.Need(duty, route.buriedOnly(), route.length_m(), ik_kA(), trunk_pct);
        if (overhead) {
            return Cable.overhead(need);
        }
        return point.site() == Site.LOOP_IN
                ? Cable.loop(need, through_A(), feeder.orElseThrow().lineRated_A(point.node()))
                : Cable.branch(need);
    }

    private double through_A() {
        return feeder.orElseThrow().line_A(point.node()) + kept_A();
    }

    private double ik_kA() {
        double c = rule("short-circuit.voltage-factor");
        double x = c * U_kV / (SQRT3 * point.bus().ik_kA())
                + feeder.map(f -> f.x_ohm(point)).orElse(0.0);
        double r = feeder.map(f -> f.r20_ohm(point)).orElse(0.0);
        return c * U_kV / (SQRT3 * Math.hypot(r, x));
    }

    private double ownDrop_pct(Cable c) {
        double I_A = point.site() == Site.LOOP_IN ? through_A() : kept_A() / c.circuits();
        return c.drop_pct(I_A, route.length_m());
    }

    private void checkCable() {
        refuse(cable.isEmpty(), "no cable");
        refuse(overhead && downLead.isEmpty(), "no down-lead");
        refuse(above(ik_kA(), rule("short-circuit.limit.10kv.dense")), "short circuit");
        refuse(above(drop_pct, rule("voltage-drop.mv")), "voltage");
        if (cable.isPresent()) {
            highestRate_pct = Math.max(highestRate_pct, cable.get().loading_pct());
            checkBehindLoop(cable.get());
            refuse(point.site() == Site.RING_MAIN_WAY && cable.get().circuits() > spareWays(), "ways");
        }
    }

    /** Who is fed through a loop-in has both its cables on the way; where the voltage was too low before, nobody is to blame. */
    private void checkBehindLoop(Cable c) {
        if (point.site() == Site.LOOP_IN) {
            FeederState f = feeder.orElseThrow();
            double added_A = kept_A() * (duty.dual() ? 1 : rule("demand.coincidence.feeder"));
            double before_pct = f.worstDropBehind_pct(point.node());
            double after_pct = before_pct
                    + f.addedDrop_pct(point, added_A)
                    + c.drop_pct(2 * f.line_A(point.node()) + added_A, route.length_m());
            refuse(
                    before_pct <= rule("voltage-drop.mv") && above(after_pct, rule("voltage-drop.mv")),
                    "voltage behind");
        }
    }

    private int spareWays() {
        return city.feeders.get(point.feeder()).nodes().get(point.node()).spare();
    }

    /** Failures a year of this source alone. */
    double outage_hPerYear() {
        String kind = overhead ? "reliability.overhead." : "reliability.cable.";
        double own = rule(kind + "failure-rate") * route.length_m() / 1000;
        double repair_h = rule(kind + "repair");
        double back = point.site() == Site.LOOP_IN ? own * rule("reliability.switching.manual") : 0;
        return own * repair_h + back + feeder.map(FeederState::outage_hPerYear).orElse(0.0);
    }
}
