package org.gridscheme.spatial.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.LayingEnvironment;
import org.gridscheme.scheme.catalogue.yaml.EquipmentCatalogueReader;
import org.gridscheme.scheme.catalogue.yaml.PriceBookReader;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyNeeds;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.spatial.demo.grid.ConductorRating;
import org.gridscheme.spatial.demo.grid.ConductorRatings;
import org.gridscheme.spatial.demo.grid.GridSynthesizer;
import org.gridscheme.spatial.demo.grid.SynthesisParameters;
import org.gridscheme.spatial.street.OsmStreetImport;
import org.gridscheme.spatial.street.ProgressListener;
import org.gridscheme.spatial.testkit.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** 200 random places in Aachen, three kinds of customers each, on a generated grid of several substations. */
class PlanningOnAachenTest {

    private static final long SEED = 20261120;
    private static final int PLACES = 200;
    private static final int SAME_ANSWERS = 200;

    private static SchemePlanner planner;
    private static List<SupplyApplication> applications = List.of();

    @BeforeAll
    static void prepare() {
        Path aachen = SharedData.file("osm-aachen/aachen.osm.pbf");
        StreetData streets = OsmStreetImport.read(aachen, ProgressListener.NONE).streets();
        EquipmentCatalogue catalogue =
                new EquipmentCatalogueReader().readResources(List.of("/catalogue/cn-10kv.yml", "/catalogue/de-mv.yml"));
        RuleBook rules = new RuleBookReader().readResource("/rulebook/default.yml");
        GridModel grid = new GridSynthesizer(new CatalogueRatings(catalogue, rules))
                .synthesize(streets, SynthesisParameters.of(1, 4000, "Aachen, fictional"));
        planner = SchemePlannerFactory.create(
                GridSnapshot.of("aachen-1", grid),
                streets,
                rules,
                catalogue,
                new PriceBookReader().readResource("/tariff/cn-planning-2025.yml"),
                System::nanoTime);
        applications = randomApplications(streets);
    }

    private record CatalogueRatings(EquipmentCatalogue catalogue, RuleBook rules) implements ConductorRatings {
        @Override
        public ConductorRating get(String type) {
            var cable = catalogue.findCable(type);
            if (cable.isPresent()) {
                CableType c = cable.get();
                double ampacity_A = c.ampacity_A(LayingEnvironment.DUCT)
                        * rules.conductors().derating().soilTemperature().value();
                return new ConductorRating(c.r20_ohm_per_km(), c.r90_ohm_per_km(), c.x_ohm_per_km(), ampacity_A);
            }
            var o = catalogue.getOverhead(type);
            double ampacity_A = o.ampacity_A()
                    * rules.conductors().derating().overheadTemperature().value();
            return new ConductorRating(o.r20_ohm_per_km(), o.r20_ohm_per_km() * 1.2, o.x_ohm_per_km(), ampacity_A);
        }
    }

    private static List<SupplyApplication> randomApplications(StreetData streets) {
        Random random = new Random(SEED);
        List<SupplyApplication> all = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            Coordinate at =
                    streets.junctions().get(random.nextInt(streets.junctions().size()));
            Position place = new Position(at.x + random.nextInt(60) - 30, at.y + random.nextInt(60) - 30);
            all.add(application(place, 500, Importance.ORDINARY, Industry.OFFICE));
            all.add(application(place, 3150, Importance.ORDINARY, Industry.MACHINERY));
            all.add(application(place, 8000, Importance.CLASS_I, Industry.DATA_CENTRE));
        }
        return all;
    }

    private static SupplyApplication application(Position place, double kVA, Importance importance, Industry industry) {
        return new SupplyApplication(
                industry,
                importance,
                place,
                ApparentPower.ofKilovoltAmperes(kVA),
                List.of(),
                ActivePower.ZERO,
                ActivePower.ZERO,
                SourcePreference.AUTO,
                SupplyNeeds.NONE,
                PlanningOptions.DEFAULT);
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
