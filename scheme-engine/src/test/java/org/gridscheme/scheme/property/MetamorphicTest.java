package org.gridscheme.scheme.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.plain.PlainCity;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.Runs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * How an answer must move when the question moves: one customer with one source in a random small city, planned again with
 * more capacity, a further spare bay, without the winner's connection point, elsewhere, and with its rows in another order.
 * The rulebook's bounds of work are lifted.
 */
class MetamorphicTest {

    private static final int CITIES = 100;

    private final Map<String, Integer> seen = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();

    @Test
    void anAnswerMovesWithItsQuestion() {
        Runs.seeds("metamorphic", CITIES).forEach(this::city);
        System.out.println("metamorphic: " + seen);
        violations.stream().limit(20).forEach(System.out::println);
        assertThat(violations).isEmpty();
        assertThat(seen.keySet()).contains("feasible", "refused for fewer kVA than the kind is for", "point removed");
    }

    private void city(long seed) {
        PlainCity city = new PlainCity(seed);
        Random random = new Random(seed);
        Question asked = new Question(
                city.grid(), city.streetData(), city.customer(random), 1 + random.nextInt(5), Defaults.UNBOUNDED);
        SchemeSet answer = asked.plan();
        seen.merge(answer.schemes().isEmpty() ? "not feasible" : "feasible", 1, Integer::sum);
        moreCapacity(seed, asked, answer, random);
        spareBay(seed, asked, answer, random);
        removed(seed, asked, answer);
        same(seed + " shifted", answer, asked.shifted(3000, -2000).plan());
        same(seed + " shuffled", answer, asked.shuffled(random).plan());
    }

    private record Question(String grid, StreetData streets, Coordinate place, int units, RuleBook rules) {

        SchemeSet plan() {
            return Planners.of(grid, streets, rules)
                    .plan(Applications.at(place.x, place.y, units * 630.0)
                            .transformers(630, units)
                            .sources(SourcePreference.SINGLE)
                            .maxSchemes(100_000)
                            .build());
        }

        Question on(String changed) {
            return new Question(changed, streets, place, units, rules);
        }

        Question shifted(double dx, double dy) {
            StringBuilder text = new StringBuilder();
            grid.lines()
                    .forEach(line -> text.append(GridRows.shifted(line, dx, dy)).append('\n'));
            Coordinate moved = new Coordinate(place.x + dx, place.y + dy);
            return new Question(text.toString(), StreetRows.shifted(streets, dx, dy), moved, units, rules);
        }

        Question shuffled(Random order) {
            return new Question(
                    GridRows.shuffled(grid, order), StreetRows.shuffled(streets, order), place, units, rules);
        }
    }

    /** A point refused stays refused, save where all that was wrong is that so few kVA are not what its kind is for. */
    private void moreCapacity(long seed, Question asked, SchemeSet answer, Random random) {
        int units = asked.units() + 1 + random.nextInt(4);
        SchemeSet more = new Question(asked.grid(), asked.streets(), asked.place(), units, asked.rules()).plan();
        Set<String> usable = new HashSet<>();
        more.schemes().forEach(s -> usable.add(key(s)));
        for (Rejection r : answer.rejected()) {
            boolean tooFew = r.reasons().stream().allMatch(MetamorphicTest::isTooFew);
            if (tooFew) {
                seen.merge("refused for fewer kVA than the kind is for", 1, Integer::sum);
            } else if (usable.contains(
                    r.connectionPoint().kind() + " " + r.connectionPoint().id())) {
                violations.add(seed + " more kVA: " + r);
            }
        }
    }

    private static boolean isTooFew(RejectionReason reason) {
        return reason.code().equals("policy.kind-for-capacity") && reason.actual() < reason.limit();
    }

    private void spareBay(long seed, Question asked, SchemeSet answer, Random random) {
        List<String> bays = new ArrayList<>(
                asked.grid().lines().filter(l -> l.startsWith("bay ")).toList());
        String[] words = bays.get(random.nextInt(bays.size())).split(" ");
        String bay = "bay %s-more %s %s %s state=SPARE\n".formatted(words[2], words[2], words[3], words[4]);
        Optional<BigDecimal> before = cheapest(answer);
        Optional<BigDecimal> after = cheapest(asked.on(asked.grid() + bay).plan());
        if (before.isPresent() && (after.isEmpty() || after.get().compareTo(before.get()) > 0)) {
            violations.add(seed + " spare bay: " + before + " became " + after);
        }
    }

    private static Optional<BigDecimal> cheapest(SchemeSet set) {
        return set.schemes().stream().map(s -> s.cost().total()).min(BigDecimal::compareTo);
    }

    private void removed(long seed, Question asked, SchemeSet answer) {
        if (answer.schemes().isEmpty()) {
            return;
        }
        String winner = key(answer.schemes().get(0));
        String id = answer.schemes().get(0).sources().get(0).connectionPoint().id();
        String without = GridRows.without(asked.grid(), id);
        if (without.equals(asked.grid())) {
            seen.merge("winner is a place on a line", 1, Integer::sum);
            return;
        }
        seen.merge("point removed", 1, Integer::sum);
        if (asked.on(without).plan().schemes().stream().anyMatch(s -> key(s).equals(winner))) {
            violations.add(seed + " still there: " + winner);
        }
    }

    private void same(String what, SchemeSet answer, SchemeSet moved) {
        boolean same = answer.schemes().size() == moved.schemes().size();
        for (int i = 0; same && i < answer.schemes().size(); i++) {
            same = same(answer.schemes().get(i), moved.schemes().get(i));
        }
        if (!same) {
            violations.add(what);
        }
    }

    private static boolean same(SupplyScheme a, SupplyScheme b) {
        double[] figuresA = figures(a);
        double[] figuresB = figures(b);
        boolean same =
                key(a).equals(key(b)) && a.cost().total().compareTo(b.cost().total()) == 0;
        for (int f = 0; f < figuresA.length; f++) {
            same &= Math.abs(figuresA[f] - figuresB[f]) <= 1e-6;
        }
        return same;
    }

    private static double[] figures(SupplyScheme s) {
        var source = s.sources().get(0);
        return new double[] {
            source.route().length_m(), source.voltageDrop_pct(), s.score().total(), s.saidi_hPerYear(), s.durationDays()
        };
    }

    private static String key(SupplyScheme s) {
        var point = s.sources().get(0).connectionPoint();
        return point.kind() + " " + point.id();
    }
}
