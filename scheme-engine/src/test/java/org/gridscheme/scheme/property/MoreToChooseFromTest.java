package org.gridscheme.scheme.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.plain.PlainCity;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Overlays;
import org.gridscheme.scheme.testkit.Runs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * With a duct or a bay more the cheapest scheme of one source is never dearer, with streets more by no more than the search and the
 * bill count differently, with a bay more neither that of two. For two
 * sources streets and ducts promise nothing of the kind: the pair of ways is the one that is cheapest with the penalty for lying side by side,
 * which is not on the bill. Elsewhere and in another order an answer stays the same, for one source with the shipped bounds of work as
 * well; of two sources the same pairs are feasible, for pairs of ways that cost the same may exchange a stretch. A route may begin in
 * every street near the customer here, not in the nearest few only: of those a new street takes the place of an old one.
 */
class MoreToChooseFromTest {

    private static final int CITIES = 12;

    private static final RuleBook EVERY_ACCESS = Overlays.on(Defaults.UNBOUNDED, "search.customer-accesses", "1000");

    /** For every other city: where an overhead line is cheapest, nothing that only cables can use shows. */
    private static final RuleBook CABLES_ONLY =
            Overlays.on(EVERY_ACCESS, "route.overhead-forbidden-areas", "[A_PLUS, A, B, C, D, E]");

    /**
     * What a way chosen by its expected laying cost may be dearer on the bill: the search counts half a crossing wherever a side
     * street meets a major road, the bill one or none, and manholes and cable by the metre.
     */
    private static final BigDecimal EXPECTED_NOT_BILLED = new BigDecimal(60_000);

    private final Map<String, Integer> seen = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();

    @Test
    void moreToChooseFromIsNeverDearer() {
        Runs.seeds("more to choose from", CITIES).forEach(seed -> {
            city(seed, SourcePreference.SINGLE);
            city(seed, SourcePreference.DUAL);
        });
        System.out.println("more to choose from: " + seen);
        violations.stream().limit(20).forEach(System.out::println);
        assertThat(violations).isEmpty();
        assertThat(seen.keySet())
                .contains(
                        "streets SINGLE cheaper", "streets DUAL cheaper", "duct DUAL cheaper", "two sources feasible");
    }

    private void city(long seed, SourcePreference sources) {
        PlainCity city = new PlainCity(seed);
        Random random = new Random(seed);
        Question asked = new Question(
                city.grid(),
                city.streetData(),
                city.customer(random),
                1 + random.nextInt(3),
                sources,
                seed % 2 == 0 ? EVERY_ACCESS : CABLES_ONLY);
        SchemeSet answer = asked.plan();
        List<StreetEdge> some = someStreets(asked.streets(), random);
        compare(seed, "streets", sources, answer, asked.along(StreetRows.withTwins(asked.streets(), some)));
        StreetEdge street = some.get(0);
        Coordinate from = street.geometry().getStartPoint().getCoordinate();
        Coordinate to = street.geometry().getEndPoint().getCoordinate();
        compare(seed, "duct", sources, answer, asked.on(GridRows.withDuct(asked.grid(), "D-more", from, to)));
        compare(seed, "bay", sources, answer, asked.on(GridRows.withSpareBay(asked.grid(), random)));
        if (sources == SourcePreference.DUAL) {
            same(seed, "two sources", asked, random, Answers::samePoints);
        } else {
            same(seed, "within the bounds", asked.by(Defaults.RULES), random, Answers::same);
        }
    }

    /** Half of those that cables may follow, unlike a motorway, and that could be cheaper. */
    private static List<StreetEdge> someStreets(StreetData streets, Random random) {
        List<StreetEdge> usable = new ArrayList<>(streets.edges().stream()
                .filter(e -> e.roadClass() != RoadClass.MOTORWAY && e.surface() != SurfaceKind.GREEN_BELT)
                .toList());
        Collections.shuffle(usable, random);
        return usable.subList(0, (usable.size() + 1) / 2);
    }

    private void compare(long seed, String what, SourcePreference sources, SchemeSet before, Question changed) {
        SchemeSet after = changed.plan();
        String name = what + " " + sources;
        boolean promised = sources == SourcePreference.SINGLE || what.equals("bay");
        BigDecimal expected = what.equals("streets") ? EXPECTED_NOT_BILLED : BigDecimal.ZERO;
        if (promised && Answers.isDearer(after, before, expected)) {
            violations.add(seed + " " + name + ": " + Answers.cheapest(before) + " became " + Answers.cheapest(after));
        }
        if (Answers.isDearer(before, after, BigDecimal.ZERO)) {
            seen.merge(name + " cheaper", 1, Integer::sum);
        }
    }

    private void same(long seed, String what, Question asked, Random random, BiPredicate<SchemeSet, SchemeSet> agree) {
        SchemeSet answer = asked.plan();
        seen.merge(what + (answer.schemes().isEmpty() ? " not feasible" : " feasible"), 1, Integer::sum);
        if (!agree.test(answer, asked.shifted(3000, -2000).plan())) {
            violations.add(seed + " " + what + " shifted");
        }
        if (!agree.test(answer, asked.shuffled(random).plan())) {
            violations.add(seed + " " + what + " shuffled");
        }
    }
}
