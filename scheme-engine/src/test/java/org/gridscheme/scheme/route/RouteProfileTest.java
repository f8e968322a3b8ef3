package org.gridscheme.scheme.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.model.RouteCrossing;
import org.gridscheme.scheme.model.RouteSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches and crossings worked by hand, written as {@code METHOD length}. */
class RouteProfileTest {

    private final RouteProfile profile = new RouteProfile();

    @Test
    void roundsBoundariesSoThatTheLengthsSumToTheWhole() {
        // boundaries 10.04, 30.08, 60.12: rounded 10.0, 30.1, 60.1
        append(10.04, LayingMethod.DIRECT_BURIAL, "off_street");
        append(20.04, LayingMethod.DUCT_BANK, "sidewalk");
        append(30.04, LayingMethod.DIRECT_BURIAL, "off_street");

        assertThat(text()).containsExactly("DIRECT_BURIAL 10.0", "DUCT_BANK 20.1", "DIRECT_BURIAL 30.0");
    }

    @Test
    void equalNeighboursAreOneStretch() {
        append(40, LayingMethod.DUCT_BANK, "sidewalk");
        append(60, LayingMethod.DUCT_BANK, "sidewalk");
        append(5, LayingMethod.DUCT_BANK, "main_road");

        assertThat(text()).containsExactly("DUCT_BANK 100.0", "DUCT_BANK 5.0");
    }

    @Test
    void differentDuctsStayApart() {
        profile.append(40, duct("D1"));
        profile.append(60, duct("D2"));

        assertThat(text()).containsExactly("EXISTING_DUCT 40.0", "EXISTING_DUCT 60.0");
    }

    @Test
    void aCrossingIsCutOutOfItsStretch() {
        append(100, LayingMethod.DUCT_BANK, "sidewalk");
        cross(40, 30, "brook");

        assertThat(text()).containsExactly("DUCT_BANK 25.0", "HDD 30.0", "DUCT_BANK 45.0");
        assertThat(crossings()).containsExactly("brook 30.0");
    }

    @Test
    void aCrossingOverTheJunctionOfTwoStretchesIsOneSegment() {
        append(50, LayingMethod.DUCT_BANK, "sidewalk");
        append(50, LayingMethod.DIRECT_BURIAL, "green_belt");
        cross(55, 30, "brook");

        assertThat(text()).containsExactly("DUCT_BANK 40.0", "HDD 30.0", "DIRECT_BURIAL 30.0");
    }

    @Test
    void crossingsAreClippedToTheRoute() {
        append(100, LayingMethod.DUCT_BANK, "sidewalk");
        cross(5, 30, "first");
        cross(95, 30, "last");

        assertThat(text()).containsExactly("HDD 20.0", "DUCT_BANK 60.0", "HDD 20.0");
        assertThat(crossings()).containsExactly("first 20.0", "last 20.0");
    }

    @Test
    void theLaterOfTwoOverlappingCrossingsBeginsWhereTheEarlierEnds() {
        append(100, LayingMethod.DUCT_BANK, "sidewalk");
        cross(50, 30, "second"); // 35 to 65
        cross(40, 30, "first"); // 25 to 55

        assertThat(text()).containsExactly("DUCT_BANK 25.0", "HDD 30.0", "HDD 10.0", "DUCT_BANK 35.0");
        assertThat(crossings()).containsExactly("first 30.0", "second 10.0");
    }

    @Test
    void aCrossingInsideAnotherIsPassedWithIt() {
        append(100, LayingMethod.DUCT_BANK, "sidewalk");
        cross(50, 60, "wide");
        cross(50, 10, "narrow");

        assertThat(text()).containsExactly("DUCT_BANK 20.0", "HDD 60.0", "DUCT_BANK 20.0");
        assertThat(crossings()).containsExactly("wide 60.0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partitionsAnyRoute(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            RouteProfile any = randomProfile(random);
            List<RouteSegment> segments = any.segments();
            long decimetres = segments.stream()
                    .mapToLong(s -> Math.round(s.length_m() * 10))
                    .sum();
            assertThat(decimetres).as("seed %d round %d", seed, round).isEqualTo(Math.round(any.end_m() * 10));
            assertThat(segments).as("seed %d round %d", seed, round).allMatch(s -> s.length_m() > 0.05);
            assertThat(segments.stream()
                            .filter(s -> s.method() == LayingMethod.HDD)
                            .map(RouteSegment::length_m))
                    .as("seed %d round %d", seed, round)
                    .containsExactlyElementsOf(any.crossings().stream()
                            .map(RouteCrossing::length_m)
                            .toList());
        }
    }

    private static RouteProfile randomProfile(Random random) {
        RouteProfile any = new RouteProfile();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            LayingMethod method = random.nextBoolean() ? LayingMethod.DUCT_BANK : LayingMethod.DIRECT_BURIAL;
            any.append(random.nextDouble() * 80, segment(method, "surface " + random.nextInt(2)));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            any.cross(
                    random.nextDouble() * any.end_m(),
                    1 + random.nextDouble() * 60,
                    crossing("crossing " + i),
                    segment(LayingMethod.HDD, RouteAssembler.CROSSING));
        }
        return any;
    }

    private void append(double length_m, LayingMethod method, String surface) {
        profile.append(length_m, segment(method, surface));
    }

    private void cross(double centre_m, double width_m, String name) {
        profile.cross(centre_m, width_m, crossing(name), segment(LayingMethod.HDD, RouteAssembler.CROSSING));
    }

    private static RouteSegment segment(LayingMethod method, String surface) {
        return new RouteSegment(method, 0, surface, 1, Optional.empty());
    }

    private static RouteSegment duct(String id) {
        return new RouteSegment(LayingMethod.EXISTING_DUCT, 0, "sidewalk", 1, Optional.of(id));
    }

    private static RouteCrossing crossing(String name) {
        return new RouteCrossing(CrossingKind.RIVER, name, LayingMethod.HDD, 0);
    }

    private List<String> text() {
        List<String> text = new ArrayList<>();
        profile.segments().forEach(s -> text.add(s.method() + " " + s.length_m()));
        return text;
    }

    private List<String> crossings() {
        return profile.crossings().stream()
                .map(c -> c.name() + " " + c.length_m())
                .toList();
    }
}
