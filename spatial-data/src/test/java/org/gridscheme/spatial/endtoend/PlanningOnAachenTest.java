package org.gridscheme.spatial.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 200 random places in Aachen, three kinds of customers each, on a generated grid of several substations. */
class PlanningOnAachenTest {

    private static final long SEED = 20261120;
    private static final int PLACES = 200;
    private static final int SAME_ANSWERS = 60;

    private static SchemePlanner planner;
    private static List<SupplyApplication> applications = List.of();

    @BeforeAll
    static void prepare() {
        AachenCity city = AachenCity.of(4000);
        planner = city.planner();
        applications = city.applications(SEED, PLACES);
    }

    @Test
    void everyAnswerIsSchemesOrReasons() {
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Integer> reasons = new TreeMap<>();
        double[] total_ms = new double[applications.size()];
        for (int i = 0; i < applications.size(); i++) {
            SupplyApplication application = applications.get(i);
            SchemeSet set = planner.plan(application);
            total_ms[i] = set.stages().get(set.stages().size() - 1).ms();
            outcomes.merge(application.capacity().kVA() + " " + set.outcome(), 1, Integer::sum);
            set.rejected().forEach(r -> r.reasons().forEach(reason -> reasons.merge(reason.code(), 1, Integer::sum)));
            check(application, set);
        }
        Arrays.sort(total_ms);
        System.out.printf(
                "Aachen, seed %d: %s%nreasons %s%nplan ms: median %.2f p99 %.2f%n",
                SEED, outcomes, reasons, total_ms[total_ms.length / 2], total_ms[total_ms.length * 99 / 100]);
        assertThat(outcomes.keySet()).noneMatch(k -> k.endsWith(Outcome.SEARCH_LIMIT.name()));
        assertThat(outcomes.getOrDefault("3150.0 FEASIBLE", 0)).isGreaterThan(PLACES / 2);
        assertThat(outcomes.getOrDefault("8000.0 FEASIBLE", 0)).isGreaterThan(PLACES / 4);
    }

    private static void check(SupplyApplication application, SchemeSet set) {
        if (set.schemes().isEmpty()) {
            assertThat(set.rejected()).isNotEmpty();
        }
        for (SupplyScheme scheme : set.schemes()) {
            if (application.importance() == Importance.CLASS_I) {
                assertThat(scheme.sources())
                        .extracting(s -> s.connectionPoint().substationId())
                        .doesNotHaveDuplicates()
                        .hasSizeGreaterThan(1);
                assertThat(scheme.independence().level()).isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void theSameRequestsGiveTheSameAnswersOnOneAndTwoThreads() throws Exception {
        List<String> first =
                applications.subList(0, SAME_ANSWERS).stream().map(this::answer).toList();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (SupplyApplication application : applications.subList(0, SAME_ANSWERS)) {
                futures.add(two.submit(() -> answer(application)));
            }
            for (int i = 0; i < first.size(); i++) {
                assertThat(futures.get(i).get()).isEqualTo(first.get(i));
            }
        } finally {
            two.shutdownNow();
        }
    }

    /** Everything of an answer but its times. */
    private String answer(SupplyApplication application) {
        SchemeSet set = planner.plan(application);
        return set.outcome()
                + set.schemes().stream().map(SupplyScheme::toString).collect(Collectors.joining("\n"))
                + set.rejected()
                + set.examined();
    }
}
