package org.gridscheme.scheme.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.scheme.model.CriterionScore;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.model.Verdict;
import org.locationtech.jts.geom.Coordinate;

/** What holds for every answer of the planner under the default rulebook, each recomputed from the answer's own figures. */
public final class SchemeInvariants {

    private static final BigDecimal FEES = new BigDecimal("1.12").multiply(new BigDecimal("1.05"));

    private SchemeInvariants() {}

    public static void hold(SupplyApplication application, SchemeSet set) {
        assertThat(set.outcome() == Outcome.FEASIBLE).isEqualTo(!set.schemes().isEmpty());
        if (set.schemes().isEmpty()) {
            assertThat(set.rejected()).isNotEmpty();
        }
        points(set);
        order(set);
        for (SupplyScheme scheme : set.schemes()) {
            score(scheme);
            money(scheme);
            assertThat(scheme.checks()).noneMatch(c -> c.verdict() == Verdict.FAIL);
            scheme.sources().forEach(source -> source(application, source));
        }
    }

    private static void points(SchemeSet set) {
        Set<String> refused = new HashSet<>();
        set.rejected().forEach(r -> assertThat(refused.add(
                        r.connectionPoint().id() + r.connectionPoint().kind()))
                .as("refused once: %s", r.connectionPoint())
                .isTrue());
        for (SupplyScheme scheme : set.schemes()) {
            scheme.sources().forEach(s -> assertThat(refused)
                    .doesNotContain(
                            s.connectionPoint().id() + s.connectionPoint().kind()));
        }
        assertThat(set.schemes())
                .extracting(s -> s.voltage_kV() + " " + s.mode() + " "
                        + s.sources().stream()
                                .map(source -> source.connectionPoint().id()
                                        + source.connectionPoint().kind())
                                .toList())
                .doesNotHaveDuplicates();
    }

    private static void order(SchemeSet set) {
        List<SupplyScheme> schemes = set.schemes();
        for (int i = 0; i < schemes.size(); i++) {
            assertThat(schemes.get(i).rank()).isEqualTo(i + 1);
            if (i > 0) {
                assertThat(schemes.get(i).score().total())
                        .isLessThanOrEqualTo(schemes.get(i - 1).score().total());
            }
            SupplyScheme scheme = schemes.get(i);
            boolean dominated = schemes.stream().anyMatch(other -> dominates(other, scheme));
            assertThat(scheme.pareto() && dominated).isFalse();
        }
    }

    private static boolean dominates(SupplyScheme a, SupplyScheme b) {
        int cost = a.cost().total().compareTo(b.cost().total());
        boolean nowhereWorse =
                cost <= 0 && a.saidi_hPerYear() <= b.saidi_hPerYear() && a.durationDays() <= b.durationDays();
        return nowhereWorse
                && (cost < 0 || a.saidi_hPerYear() < b.saidi_hPerYear() || a.durationDays() < b.durationDays());
    }

    private static void score(SupplyScheme scheme) {
        double total = 0;
        double weights = 0;
        for (CriterionScore c : scheme.score().criteria()) {
            assertThat(c.contribution()).isCloseTo(c.weight() * c.normalised(), within(1e-12));
            assertThat(c.normalised()).isBetween(0.0, 1.0);
            total += c.contribution();
            weights += c.weight();
        }
        assertThat(scheme.score().total()).isCloseTo(total, within(1e-12));
        assertThat(weights).isCloseTo(1, within(1e-12));
    }

    private static void money(SupplyScheme scheme) {
        for (EngineeringQuantity q : scheme.quantities()) {
            assertThat(q.amount())
                    .isEqualByComparingTo(q.quantity().multiply(q.unitPrice()).setScale(2, RoundingMode.HALF_UP));
            assertThat(q.unitPrice().scale()).isLessThanOrEqualTo(2);
            assertThat(q.quantity()).isPositive();
        }
        BigDecimal grid = direct(scheme, Owner.GRID);
        BigDecimal customer = direct(scheme, Owner.CUSTOMER);
        assertThat(scheme.cost().direct()).isEqualByComparingTo(grid.add(customer));
        assertThat(scheme.cost().gridSide())
                .isEqualByComparingTo(grid.multiply(FEES).setScale(2, RoundingMode.HALF_UP));
        assertThat(scheme.cost().customerSide())
                .isEqualByComparingTo(customer.multiply(FEES).setScale(2, RoundingMode.HALF_UP));
        assertThat(scheme.cost().total())
                .isEqualByComparingTo(scheme.cost().gridSide().add(scheme.cost().customerSide()));
    }

    private static BigDecimal direct(SupplyScheme scheme, Owner owner) {
        return scheme.quantities().stream()
                .filter(q -> q.owner() == owner)
                .map(EngineeringQuantity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void source(SupplyApplication application, SupplySource source) {
        SupplyRoute route = source.route();
        double sum_m =
                route.segments().stream().mapToDouble(RouteSegment::length_m).sum();
        assertThat(sum_m).isCloseTo(route.length_m(), within(1e-6));
        assertThat(route.segments()).allMatch(s -> s.length_m() > 0);
        assertThat(route.geometry().getLength()).isCloseTo(route.length_m(), within(0.06));
        assertThat(route.length_m()).isGreaterThanOrEqualTo(route.straight_m() - 0.06);
        assertThat(route.length_m())
                .isLessThanOrEqualTo(application.options().maxRoute_m().orElse(5000) + 0.06);
        assertAt(route.geometry().getCoordinateN(0), source.connectionPoint().position());
        assertAt(route.geometry().getEndPoint().getCoordinate(), application.place());
        assertThat(route.segments().stream()
                        .filter(s -> s.surface().equals("crossing"))
                        .map(s -> s.method() + " " + s.length_m()))
                .as("each crossing is one segment")
                .containsExactlyElementsOf(route.crossings().stream()
                        .map(c -> c.method() + " " + c.length_m())
                        .toList());
        boolean overhead = source.cable().kind() == LineKind.OVERHEAD;
        double circuit_m = Math.ceil(overhead ? route.length_m() - 1e-6 : route.length_m() * 1.025 + 12 - 1e-6);
        assertThat(source.cable().length_m())
                .isEqualTo(circuit_m * source.cable().circuits());
        electrical(source);
    }

    private static void electrical(SupplySource source) {
        boolean low = source.connectionPoint().nominalVoltage_kV() < 1;
        assertThat(source.voltageDrop_pct()).isBetween(0.0, low ? 4.0 : 5.0);
        assertThat(source.shortCircuit_kA()).isPositive().isLessThanOrEqualTo(source.pointShortCircuit_kA());
        assertThat(source.cable().loading_pct()).isPositive().isLessThanOrEqualTo(100);
        for (LoadRateResult rate : source.loadRates()) {
            assertThat(rate.after_pct()).isBetween(rate.before_pct(), 100.0);
        }
    }

    private static void assertAt(Coordinate coordinate, org.gridscheme.grid.geometry.Position place) {
        assertThat(Math.hypot(coordinate.x - place.x(), coordinate.y - place.y()))
                .isLessThan(0.002);
    }
}
