package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.gridscheme.scheme.testkit.Planners.loadRate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.api.SchemeHoldings;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** What one customer holds is gone for the next: bay, ways and capacity, each counted once. */
class A17_HoldingsTest {

    private static final String GRID = """
            station S 0 0 up=North
            bus S1 S ik=16
            trafo T1 S1 63 peak=20
            bay S1-1 S1 0 0 state=SPARE
            bay S1-2 S1 0 0 state=SPARE
            bay S1-3 S1 0 0 state=SPARE
            bay F1 S1 0 0 peak=50
            rmu R1 1000 0 ways=6 spare=2
            ds D1 1500 0 ways=2
            line F1 R1
            line R1 D1
            dt D1-T D1 630 peak=100 ways=2
            """;

    private final SchemePlanner bare = Planners.of(GRID, streets());

    private static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int sub = builder.junction(0, 0);
        int rmu = builder.junction(1000, 0);
        int board = builder.junction(1500, 0);
        int end = builder.junction(1620, 0);
        return builder.street(sub, rmu).street(rmu, board).street(board, end).build();
    }

    private static SupplyApplication asking(double capacity_kVA) {
        return Applications.at(1620, 0, capacity_kVA).build();
    }

    private static SupplyScheme at(SchemeSet set, String point) {
        return set.schemes().stream()
                .filter(scheme -> scheme.sources().get(0).connectionPoint().id().equals(point))
                .findFirst()
                .orElseThrow(() -> new AssertionError(point + " is no scheme of " + set.rejected()));
    }

    private List<Holding> hold(SchemePlanner on, SupplyScheme scheme, String id) {
        return new SchemeHoldings(on.grid()).of(scheme, id, id, Optional.empty());
    }

    @Test
    void theNextCustomerBeginsWhereTheFirstEnded() {
        SupplyScheme first = at(bare.plan(asking(1000)), "R1");

        SchemePlanner held = bare.holding(hold(bare, first, "A"));
        SupplyScheme second = at(held.plan(asking(1000)), "R1");

        for (LoadedElement element : List.of(LoadedElement.FEEDER, LoadedElement.MAIN_TRANSFORMER)) {
            assertThat(loadRate(second.sources().get(0), element).before_pct())
                    .isCloseTo(loadRate(first.sources().get(0), element).after_pct(), within(1e-9));
        }
        assertThat(held.grid().node(held.grid().nodeIndex("R1")).spareWays()).isEqualTo(1);
        assertThat(bare.grid().node(bare.grid().nodeIndex("R1")).spareWays()).isEqualTo(2);
    }

    @Test
    void waysAreUsedUpOneByOne() {
        List<Holding> holdings = new ArrayList<>();
        SchemePlanner planner = bare;
        for (String customer : List.of("A", "B")) {
            holdings.addAll(hold(planner, at(planner.plan(asking(400)), "R1"), customer));
            planner = planner.holding(holdings);
        }

        assertThat(planner.plan(asking(400)).schemes())
                .isNotEmpty()
                .noneMatch(
                        scheme -> scheme.sources().get(0).connectionPoint().id().equals("R1"));
    }

    @Test
    void theNextBayStandsForTheSectionOnceTheFirstIsHeld() {
        SupplyScheme first = at(bare.plan(asking(7000)), "S1-1");

        SchemePlanner held = bare.holding(hold(bare, first, "A"));

        assertThat(hold(bare, first, "A").get(0).taken()).containsExactly("S1-1");
        assertThat(at(held.plan(asking(7000)), "S1-2").sources().get(0).loadRates())
                .isNotEmpty();
    }

    @Test
    void lowVoltageTakesItsWayAndItsPartOfTheTransformer() {
        SupplyScheme first = at(bare.plan(asking(50)), "lv:D1");

        SchemePlanner held = bare.holding(hold(bare, first, "A"));
        SupplyScheme second = at(held.plan(asking(50)), "lv:D1");

        assertThat(loadRate(second.sources().get(0), LoadedElement.DISTRIBUTION_TRANSFORMER)
                        .before_pct())
                .isCloseTo(
                        loadRate(first.sources().get(0), LoadedElement.DISTRIBUTION_TRANSFORMER)
                                .after_pct(),
                        within(1e-9));
    }

    @Test
    void aCutLoadsTheSectionItCuts() {
        SupplyScheme first = bare.plan(asking(1000)).schemes().stream()
                .filter(scheme -> scheme.sources().get(0).connectionPoint().id().startsWith("cut:"))
                .findFirst()
                .orElseThrow();

        Holding held = hold(bare, first, "A").get(0);

        assertThat(held.room()).isEqualTo(Holding.Room.NONE);
        assertThat(held.commitment().nodeId()).contains("D1");
    }

    @Test
    void withNothingHeldEverythingIsAsBefore() {
        SchemeSet before = bare.plan(asking(1000));
        SchemePlanner back =
                bare.holding(hold(bare, before.schemes().get(0), "A")).holding(List.of());

        assertThat(back.plan(asking(1000))).isEqualTo(before);
    }

    @Test
    void aPlanOnSomePointsAloneKnowsNoOthers() {
        SchemeSet all = bare.plan(asking(1000));

        SchemeSet some = bare.plan(asking(1000).onPoints(Set.of("R1")));

        assertThat(some.schemes()).singleElement().satisfies(scheme -> assertThat(scheme.sources())
                .isEqualTo(at(all, "R1").sources()));
        assertThat(some.rejected())
                .allMatch(rejection -> rejection.connectionPoint().id().equals("R1"));
    }

    /** The first refusal of a feeder does not silence the others who were asked for, nor does one without a free way. */
    @Test
    void everyPointThatWasAskedForSaysWhy() {
        String overloaded = GRID.replace("peak=50", "peak=450") + """
                rmu R2 1200 0 ways=6 spare=2
                rmu R3 1300 0 ways=6 spare=0
                line R1 R2
                line R2 R3
                """;
        SchemeSet set = Planners.of(overloaded, streets()).plan(asking(1000).onPoints(Set.of("R1", "R2", "R3")));

        assertThat(set.schemes()).isEmpty();
        assertThat(set.rejected())
                .extracting(
                        rejection -> rejection.connectionPoint().id(),
                        rejection -> rejection.reasons().get(0).code())
                .containsExactlyInAnyOrder(
                        tuple("R1", "capacity.feeder-over"),
                        tuple("R2", "capacity.feeder-over"),
                        tuple("R3", "source.no-spare-bay"));
    }

    @Test
    void aPointThatWasAskedForMayBeTooFar() {
        SchemeSet set =
                bare.plan(Applications.at(1620, 0, 1000).maxRoute_m(300).build().onPoints(Set.of("R1")));

        assertThat(set.rejected()).singleElement().satisfies(rejection -> assertThat(rejection.reasons())
                .extracting(RejectionReason::code)
                .containsExactly("route.too-long"));
    }

    /** The line to R1 could be cut, but that is not what was asked for. */
    @Test
    void aPlanOnAPointWithNothingFreeSaysSoOfThatPoint() {
        SchemePlanner full = Planners.of(GRID.replace("spare=2", "spare=0"), streets());

        SchemeSet set = full.plan(asking(1000).onPoints(Set.of("R1")));

        assertThat(set.schemes()).isEmpty();
        assertThat(set.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.connectionPoint().id()).isEqualTo("R1");
            assertThat(rejection.reasons()).extracting(RejectionReason::code).containsExactly("source.no-spare-bay");
        });
    }
}
