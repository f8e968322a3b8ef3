package org.gridscheme.scheme.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.RouteAlternative;
import org.gridscheme.scheme.model.RouteSegment;
import org.gridscheme.scheme.model.StreetPiece;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyRoute;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.RandomCity;
import org.gridscheme.scheme.testkit.Runs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineString;

/** Different routes on random cities keep the limits, end where the first does, and change nothing else of an answer. */
class AlternativePropertyTest {

    private static final int CITIES = 40;

    @Test
    void differentRoutesAreDifferentAndNotMuchDearer() {
        int offered = 0;
        for (long seed : Runs.seeds("different routes", CITIES).toArray()) {
            RandomCity city = new RandomCity(seed, 4);
            SchemePlanner planner = Planners.of(city.grid(), city.streets());
            Applications asked = Applications.at(city.place(new Random(seed)), 3000);
            List<SupplyScheme> plain = planner.plan(asked.build()).schemes();
            SupplyApplication with = asked.withAlternatives().build();
            List<SupplyScheme> schemes = planner.plan(with).schemes();
            assertThat(planner.plan(with).schemes()).as("seed %d", seed).isEqualTo(schemes);
            assertThat(schemes).as("seed %d", seed).hasSameSizeAs(plain);
            for (int i = 0; i < schemes.size(); i++) {
                SupplyScheme scheme = schemes.get(i);
                assertThat(scheme.score()).isEqualTo(plain.get(i).score());
                Optional<RouteAlternative> other = scheme.sources().get(0).alternative();
                if (scheme.sources().size() > 1) {
                    assertThat(other).isEmpty();
                }
                other.ifPresent(it -> check(scheme, it));
                offered += other.isPresent() ? 1 : 0;
            }
        }
        assertThat(offered).as("different routes").isGreaterThan(20);
    }

    private static void check(SupplyScheme scheme, RouteAlternative other) {
        SupplySource source = scheme.sources().get(0);
        SupplyRoute route = other.route();
        double works = scheme.quantities().stream()
                .filter(line -> line.sourceIndex() == 0)
                .mapToDouble(line -> line.amount().doubleValue())
                .sum();
        assertThat(other.extraCost().doubleValue()).isLessThanOrEqualTo(0.3 * works * (1 + 1e-9));
        assertThat(other.shared_pct()).isBetween(0.0, 50.0);
        assertThat(street_m(route.pieces()) - common_m(source.route(), route))
                .as("street of its own")
                .isGreaterThanOrEqualTo(50);
        assertThat(route.segments().stream().mapToDouble(RouteSegment::length_m).sum())
                .isCloseTo(route.length_m(), within(1e-6));
        LineString first = source.route().geometry();
        LineString second = route.geometry();
        assertThat(second.getStartPoint().distance(first.getStartPoint())).isZero();
        assertThat(second.getEndPoint().distance(first.getEndPoint())).isZero();
    }

    private static double street_m(List<StreetPiece> pieces) {
        return pieces.stream().mapToDouble(StreetPiece::length_m).sum();
    }

    /** Counted metre by metre. */
    private static double common_m(SupplyRoute first, SupplyRoute other) {
        double common_m = 0;
        for (StreetPiece piece : other.pieces()) {
            double step_m = piece.length_m() / 1000;
            for (int i = 0; i < 1000; i++) {
                double at_m = piece.from_m() + (piece.to_m() - piece.from_m()) * (i + 0.5) / 1000;
                common_m += isOn(first.pieces(), piece.edge(), at_m) ? step_m : 0;
            }
        }
        return common_m;
    }

    private static boolean isOn(List<StreetPiece> pieces, int edge, double at_m) {
        return pieces.stream()
                .anyMatch(p -> p.edge() == edge
                        && Math.min(p.from_m(), p.to_m()) <= at_m
                        && at_m <= Math.max(p.from_m(), p.to_m()));
    }
}
