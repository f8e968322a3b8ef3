package org.gridscheme.scheme.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.plain.PlainCity;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Runs;
import org.junit.jupiter.api.Test;

/**
 * How an answer must move when the question moves: one customer with one source in a random small city, planned again with
 * more capacity, a further spare bay, without the winner's connection point or line, elsewhere, and with its rows in another order.
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
        assertThat(seen.keySet())
                .contains("feasible", "refused for fewer kVA than the kind is for", "point removed", "line removed");
    }

    private void city(long seed) {
        PlainCity city = new PlainCity(seed);
        Random random = new Random(seed);
        Question asked = new Question(
                city.grid(),
                city.streetData(),
                city.customer(random),
                1 + random.nextInt(5),
                SourcePreference.SINGLE,
                Defaults.UNBOUNDED);
        SchemeSet answer = asked.plan();
        seen.merge(answer.schemes().isEmpty() ? "not feasible" : "feasible", 1, Integer::sum);
        moreCapacity(seed, asked, answer, random);
        spareBay(seed, asked, answer, random);
        removed(seed, asked, answer);
        noWays(seed, asked);
        same(seed + " shifted", answer, asked.shifted(3000, -2000).plan());
        same(seed + " shuffled", answer, asked.shuffled(random).plan());
    }

    /** A point refused stays refused, save where all that was wrong is that so few kVA are not what its kind is for. */
    private void moreCapacity(long seed, Question asked, SchemeSet answer, Random random) {
        int units = asked.units() + 1 + random.nextInt(4);
        SchemeSet more = asked.units(units).plan();
        Set<String> usable = new HashSet<>();
        more.schemes().forEach(s -> usable.add(Answers.key(s)));
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
        SchemeSet after = asked.on(GridRows.withSpareBay(asked.grid(), random)).plan();
        if (Answers.isDearer(after, answer, BigDecimal.ZERO)) {
            violations.add(seed + " spare bay: " + Answers.cheapest(answer) + " became " + Answers.cheapest(after));
        }
    }

    /** Without the bay, the ways or the line it is at, the winner is gone. */
    private void removed(long seed, Question asked, SchemeSet answer) {
        if (answer.schemes().isEmpty()) {
            return;
        }
        String winner = Answers.key(answer.schemes().get(0));
        String id = answer.schemes().get(0).sources().get(0).connectionPoint().id();
        seen.merge(id.contains("@") ? "line removed" : "point removed", 1, Integer::sum);
        SchemeSet without = asked.on(GridRows.without(asked.grid(), id)).plan();
        if (without.schemes().stream().anyMatch(s -> Answers.key(s).equals(winner))) {
            violations.add(seed + " still there: " + winner);
        }
    }

    /** Where no node has a way to spare, none is offered. */
    private void noWays(long seed, Question asked) {
        SchemeSet answer =
                asked.on(asked.grid().replaceAll("spare=\\d+", "spare=0")).plan();
        answer.schemes().stream()
                .map(s -> s.sources().get(0).connectionPoint())
                .filter(point -> point.kind() == ConnectionKind.SPARE_WAY)
                .forEach(point -> violations.add(seed + " has no way to spare: " + point.id()));
    }

    private void same(String what, SchemeSet answer, SchemeSet moved) {
        if (!Answers.same(answer, moved)) {
            violations.add(what);
        }
    }
}
