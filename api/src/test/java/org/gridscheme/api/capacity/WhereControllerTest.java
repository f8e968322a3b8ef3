package org.gridscheme.api.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.api.capacity.dto.WhereDto;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.PlanningGate;
import org.gridscheme.api.testkit.StreetTown;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a customer can settle, held against plans of the real planner at every place. */
class WhereControllerTest {

    private final SnapshotHolder holder = new SnapshotHolder(new StreetTown());
    private final SurveyDesk desk = new SurveyDesk(Runnable::run);
    private final WhereController controller =
            new WhereController(holder, desk, new PlanningGate(1, Duration.ofSeconds(10)));

    @BeforeEach
    void load() {
        holder.refresh();
    }

    private WhereDto ask(
            double kva, String sources, @Nullable String cost, @Nullable Double days, int limit, int from) {
        WhereDto answer = controller
                .where(kva, sources, cost == null ? null : new BigDecimal(cost), days, null, limit, from, Language.EN)
                .getBody();
        assertThat(answer).isNotNull();
        return answer;
    }

    /** The schemes at each place, in the order of the hexagons. */
    private List<List<SupplyScheme>> plans(double kva, String sources) {
        CapacitySurvey survey = desk.of(holder.get()).find().orElseThrow().survey();
        SchemePlanner planner = holder.get().planners().get(Optional.empty());
        WhereQuestion question = WhereQuestion.of(kva, sources, null, null);
        List<List<SupplyScheme>> plans = new ArrayList<>();
        for (HexagonCapacity hexagon : survey.hexagons()) {
            Position middle = hexagon.centre();
            plans.add(planner.plan(question.at(middle, survey.terms())).schemes());
        }
        return plans;
    }

    private static List<BigDecimal> costs(List<List<SupplyScheme>> plans) {
        return plans.stream()
                .flatMap(List::stream)
                .map(scheme -> scheme.cost().total())
                .sorted()
                .toList();
    }

    @Test
    void aPlaceIsWithinWhenAPlanThereKeepsToCostAndTime() {
        List<List<SupplyScheme>> plans = plans(800, "SINGLE");
        BigDecimal budget = costs(plans).get(costs(plans).size() / 2);
        double days = plans.stream()
                .flatMap(List::stream)
                .mapToDouble(SupplyScheme::durationDays)
                .average()
                .orElseThrow();

        WhereDto answer = ask(800, "SINGLE", budget.toPlainString(), days, 500, 0);

        assertThat(answer.state()).isEqualTo("READY");
        assertThat(answer.hexagons().features()).hasSameSizeAs(plans);
        for (int i = 0; i < plans.size(); i++) {
            WhereDto.PlaceFacts place = answer.hexagons().features().get(i).properties();
            Optional<BigDecimal> cheapest = plans.get(i).stream()
                    .filter(scheme -> scheme.cost().total().compareTo(budget) <= 0 && scheme.durationDays() <= days)
                    .map(scheme -> scheme.cost().total())
                    .min(BigDecimal::compareTo);
            assertThat(place.verdict()).isEqualTo(cheapest.isPresent() ? "WITHIN" : "LEFT_OUT");
            if (cheapest.isPresent()) {
                assertThat(place.cost()).isEqualTo(Rounding.money(cheapest.get()));
                assertThat(place.reason()).isNull();
                assertThat(place.points()).hasSize(1);
            } else {
                assertThat(place.reason()).isNotNull();
                assertThat(place.reason().text()).isNotEmpty();
            }
        }
        assertThat(answer.counts().get("WITHIN")).isPositive();
        assertThat(answer.counts().get("LEFT_OUT")).isPositive();
        assertThat(answer.points().features())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.properties().places()).isPositive());
    }

    @Test
    void saysWhetherCostOrTimeOrTheGridLeavesAPlaceOut() {
        WhereDto dear = ask(800, "SINGLE", "1", null, 500, 0);
        WhereDto late = ask(800, "SINGLE", null, 0.1, 500, 0);
        WhereDto large = ask(90_000, "SINGLE", null, null, 500, 0);

        assertThat(dear.counts()).containsKey("cost.over-budget").doesNotContainKey("WITHIN");
        assertThat(late.counts()).containsKey("time.over-limit").doesNotContainKey("WITHIN");
        assertThat(large.counts()).doesNotContainKeys("WITHIN", "cost.over-budget", "time.over-limit");
        assertThat(large.hexagons().features())
                .allSatisfy(place -> assertThat(place.properties().reason()).isNotNull());
    }

    @Test
    void twoSourcesNeedTwoPoints() {
        WhereDto answer = ask(500, "DUAL", null, null, 500, 0);

        assertThat(answer.hexagons().features())
                .filteredOn(place -> place.properties().verdict().equals("WITHIN"))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.properties().points()).hasSize(2));
    }

    @Test
    void pagesThroughAllPlacesOnce() {
        WhereDto all = ask(800, "SINGLE", null, null, 500, 0);
        List<WhereDto.Place> places = new ArrayList<>();
        @Nullable String next = "";
        for (int from = 0; next != null; from += 7) {
            WhereDto page = ask(800, "SINGLE", null, null, 7, from);
            places.addAll(page.hexagons().features());
            next = page.next();
        }
        assertThat(places).isEqualTo(all.hexagons().features());
        assertThat(ask(800, "DUAL", "5e5", 40.0, 7, 7).next())
                .isEqualTo(
                        "/api/v1/capacity/where?kva=800.0&sources=DUAL&max_cost=500000&max_days=40.0&limit=7&from=14");
    }

    @Test
    void refusesEveryParameterThatMakesNoSense() {
        assertThatThrownBy(() -> ask(-1, "THREE", "-5", Double.NaN, 10, 0))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.problems())
                        .hasSize(4));
        assertThatThrownBy(() -> ask(100, "SINGLE", null, null, 501, 0)).isInstanceOf(ProblemException.class);
    }
}
