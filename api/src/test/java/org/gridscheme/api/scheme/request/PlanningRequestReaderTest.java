package org.gridscheme.api.scheme.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemTexts;
import org.gridscheme.api.grid.Bounds;
import org.gridscheme.api.testkit.TestService;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.loading.DayCurve;
import org.gridscheme.grid.loading.SeasonCurves;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.scheme.model.Criterion;
import org.gridscheme.scheme.model.DemandPhase;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.RankingMethod;
import org.gridscheme.scheme.model.SizingBasis;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyNeeds;
import org.gridscheme.scheme.model.WeightWish;
import org.gridscheme.scheme.model.WeightingMethod;
import org.gridscheme.scheme.model.Wishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanningRequestReaderTest {

    private static final RequestContext CONTEXT = new RequestContext(
            new DegreePlaces(),
            new Bounds(5.9, 50.6, 6.3, 50.9),
            place -> new Position(place.lon() * 1000, place.lat() * 1000),
            RequestProfiles.only("CN", TestService.RULES.ranking().ahp()),
            200_000,
            new WishTargets("Main Street"::equals, List.of("S1", "F1")::contains));

    private final PlanningRequestReader reader = new PlanningRequestReader();

    static Stream<BadBody> badBodies() {
        return BadBodies.all();
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void tellsEveryFaultOfABadBody(BadBody bad) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> reader.read(bad.body(), CONTEXT));

        assertThat(problem).isNotNull();
        assertThat(problem.problems())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrderElementsOf(bad.expected());
    }

    @Test
    void looksForDifferentRoutesOnlyWhereAskedTo() {
        assertThat(alternatives("{\"alternatives\": true}")).isTrue();
        assertThat(alternatives("{\"alternatives\": false}")).isFalse();
        assertThat(alternatives("{}")).isFalse();
    }

    private boolean alternatives(String options) {
        return reader.read(BadBodies.withOptions(options).getBytes(StandardCharsets.UTF_8), CONTEXT)
                .application()
                .options()
                .alternatives();
    }

    @Test
    void readsWhatToAvoidAndWhatToUse() {
        String options = """
                {"avoid": {"streets": ["Main Street"],
                           "stretches": [{"crs": "WGS84", "coordinates": [6.1, 50.8]}],
                           "areas": [{"crs": "WGS84", "coordinates": [[6, 50.7], [6.05, 50.7], [6.05, 50.75]]}],
                           "sources": ["S1"], "overhead_lines": true},
                 "require": {"sources": ["F1"]}}
                """;
        Wishes wishes = reader.read(BadBodies.withOptions(options).getBytes(StandardCharsets.UTF_8), CONTEXT)
                .application()
                .options()
                .wishes();

        assertThat(wishes.forbiddenStreets()).containsExactly("Main Street");
        assertThat(wishes.forbiddenStretches()).containsExactly(new Position(6100, 50800));
        assertThat(wishes.forbiddenAreas()).singleElement().satisfies(area -> assertThat(area.toText())
                .isEqualTo("POLYGON ((6000 50700, 6050 50700, 6050 50750, 6000 50700))"));
        assertThat(wishes.excludedSources()).containsExactly("S1");
        assertThat(wishes.requiredSources()).containsExactly("F1");
        assertThat(wishes.withoutOverheadLines()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void hasWordsForEveryFaultInEveryLanguage(BadBody bad) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> reader.read(bad.body(), CONTEXT));

        for (Language language : Language.values()) {
            for (FieldProblem fault : problem.problems()) {
                assertThat(ProblemTexts.detail(fault, Texts.in(language)))
                        .isNotEqualTo(fault.code())
                        .doesNotContainPattern("\\{\\d}")
                        .doesNotContain("\n");
            }
        }
    }

    @Test
    void readsAWholeRequest() {
        PlanningRequest request = read(BadBodies.GOOD);

        assertThat(request.customerName()).contains("Example Works");
        assertThat(request.application().industry()).isEqualTo(Industry.MACHINERY);
        assertThat(request.application().importance()).isEqualTo(Importance.ORDINARY);
        assertThat(request.application().place()).isEqualTo(new Position(6083.9, 50775.3));
        assertThat(request.application().capacity().kVA()).isEqualTo(3150);
        assertThat(request.application().transformers()).hasSize(1);
        assertThat(request.application().transformers().get(0).count()).isEqualTo(5);
        assertThat(request.application().sources()).isEqualTo(SourcePreference.AUTO);
        assertThat(request.application().options().maxSchemes()).isEqualTo(5);
        assertThat(request.application().options().maxRoute_m()).hasValue(5000);
        assertThat(request.application().options().weights().given())
                .isEqualTo(Map.of(Criterion.COST, 0.35, Criterion.RELIABILITY, 0.25));
        assertThat(request.application().options().profile()).contains("CN");
    }

    @Test
    void fillsWhatIsLeftOut() {
        PlanningRequest request = read("""
                {"location": {"crs": "WGS84", "coordinates": [6, 50.8]}, "capacity_kva": 100.125,
                 "options": {"ranking": "VIKOR"}}
                """);

        assertThat(request.customerName()).isEmpty();
        assertThat(request.application().industry()).isEqualTo(Industry.OTHER);
        assertThat(request.application().importance()).isEqualTo(Importance.ORDINARY);
        assertThat(request.application().capacity().kVA()).isEqualTo(100.125);
        assertThat(request.application().importantLoad().kW()).isZero();
        assertThat(request.application().options().maxSchemes()).isEqualTo(5);
        assertThat(request.application().options().ranking()).isEqualTo(RankingMethod.VIKOR);
        assertThat(request.application().options().maxRoute_m()).isEmpty();
    }

    @Test
    void readsWhatTheProcessNeeds() {
        SupplyNeeds needs = read("""
                {"location": {"crs": "WGS84", "coordinates": [6, 50.8]}, "capacity_kva": 1000,
                 "needs": {"mode": "MAIN_COLD", "sizing": "SECURITY", "permitted_interruption_s": 0.5, "non_linear_kva": 300,
                           "largest_motor_kw": 200, "motor_starts_per_hour": 2, "unbalanced_kva": 40,
                           "phases": [{"from_month": 0, "capacity_kva": 400}, {"from_month": 18, "capacity_kva": 1000.0}]}}
                """).application().needs();

        assertThat(needs.mode()).contains(SupplyMode.MAIN_COLD);
        assertThat(needs.sizing()).contains(SizingBasis.SECURITY);
        assertThat(needs.permittedInterruption_s()).hasValue(0.5);
        assertThat(needs.nonLinear_kVA()).hasValue(300);
        assertThat(needs.largestMotor_kW()).hasValue(200);
        assertThat(needs.motorStarts_perHour()).hasValue(2);
        assertThat(needs.unbalanced_kVA()).hasValue(40);
        assertThat(needs.phases())
                .containsExactly(
                        new DemandPhase(0, ApparentPower.ofKilovoltAmperes(400)),
                        new DemandPhase(18, ApparentPower.ofKilovoltAmperes(1000)));
    }

    @Test
    void readsTheSeasonsOfADemand() {
        SeasonCurves curve = read("""
                {"location": {"crs": "WGS84", "coordinates": [6, 50.8]}, "capacity_kva": 1000,
                 "needs": {"seasons": [{"season": "SUMMER"}, {"season": "TRANSITION", "shares":
                   [0, 0, 0, 0, 0, 0, 0.25, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}]}}
                """).application().needs().demandCurve().orElseThrow();

        assertThat(curve.find("SUMMER")).contains(DayCurve.flat(1));
        assertThat(curve.find("TRANSITION").orElseThrow().at(27)).isEqualTo(0.25);
        assertThat(curve.find("WINTER")).contains(DayCurve.flat(0));
    }

    @Test
    void whatWasNotStatedStaysEmpty() {
        assertThat(read(BadBodies.GOOD).application().needs()).isEqualTo(SupplyNeeds.NONE);
    }

    @Test
    void readsJudgementsInPairs() {
        WeightWish wish =
                read(BadBodies.withOptions("""
                {"weighting": "COMBINED", "pairwise": {"criteria": ["cost", "duration", "load_rate"],
                 "matrix": [[1, 2, 3], [0.5, 1, 2], [0.333, 0.5, 1]]}}
                """)).application().options().weights();

        assertThat(wish.method()).contains(WeightingMethod.COMBINED);
        assertThat(wish.given()).isEmpty();
        assertThat(wish.comparison().orElseThrow().criteria())
                .containsExactly(Criterion.COST, Criterion.DURATION, Criterion.LOAD_RATE);
        assertThat(wish.comparison().orElseThrow().ratio(2, 0)).isEqualTo(1 / 3.0);
    }

    @Test
    void acceptsTransformersWithinOnePercentOfTheCapacity() {
        assertThat(read(BadBodies.GOOD.replace("3150", "3180")).application().transformers())
                .hasSize(1);
    }

    @Test
    void acceptsLongNamesInAnyScript() {
        String name = "𠀀電".repeat(100);

        assertThat(read(BadBodies.GOOD.replace("Example Works", name)).customerName())
                .contains(name);
    }

    private PlanningRequest read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8), CONTEXT);
    }
}
