package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.scheme.testkit.Planners.reason;

import java.io.StringReader;
import java.util.List;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/** Three sources for a customer of the special class: two substations at least, and no two cables in one trench. */
class A05_SpecialClassTest {

    private static final String A = substation("A", 0, 0, "North");
    private static final String B = substation("B", 4000, 0, "South");
    private static final String C = substation("C", 2000, 2000, "West");

    /** Two sections with a transformer and two spare bays each, all at one place. */
    private static String substation(String id, int x, int y, String upstream) {
        return """
                station %1$s %2$d %3$d up=%4$s
                bus %1$s1 %1$s ik=16
                bus %1$s2 %1$s ik=16
                tie %1$s1 %1$s2
                trafo %1$s-T1 %1$s1 50 peak=15
                trafo %1$s-T2 %1$s2 50 peak=15
                bay %1$s1-1 %1$s1 %2$d %3$d state=SPARE
                bay %1$s1-2 %1$s1 %2$d %3$d state=SPARE
                bay %1$s2-1 %1$s2 %2$d %3$d state=SPARE
                bay %1$s2-2 %1$s2 %2$d %3$d state=SPARE
                """.formatted(id, x, y, upstream);
    }

    /** Three ways to the west, so that two cables can go there apart, one to the east, one to the north. */
    private static StreetData streets(boolean waysApart) {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int customer = builder.junction(2000, 0);
        int west = builder.junction(0, 0);
        int east = builder.junction(4000, 0);
        int north = builder.junction(2000, 2000);
        builder.street(customer, west).street(customer, east).street(customer, north);
        if (waysApart) {
            int southWest = builder.junction(1000, -300);
            builder.street(customer, southWest).street(southWest, west);
        }
        return builder.build();
    }

    private static Applications application() {
        return Applications.at(2000, 0, 4000).importance(Importance.SPECIAL).industry(Industry.HOSPITAL);
    }

    private static SchemeSet plan(String grid, boolean waysApart) {
        return Planners.of(grid, streets(waysApart)).plan(application().build());
    }

    private static List<String> substations(SupplyScheme scheme) {
        return scheme.sources().stream()
                .map(s -> s.connectionPoint().substationId())
                .toList();
    }

    @Test
    void threeSubstationsGiveThreeSources() {
        SchemeSet set = plan(A + B + C, false);
        assertThat(set.outcome()).isEqualTo(Outcome.FEASIBLE);
        SupplyScheme scheme = set.schemes().get(0);
        assertThat(scheme.mode()).isEqualTo(SupplyMode.TWO_MAIN_ONE_STANDBY);
        assertThat(scheme.sources())
                .extracting(SupplySource::role)
                .containsExactly(SourceRole.MAIN, SourceRole.MAIN, SourceRole.STANDBY);
        assertThat(substations(scheme)).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(scheme.independence().level()).isEqualTo(3);
        assertThat(scheme.quantities()).filteredOn(q -> q.sourceIndex() >= 0).allMatch(q -> q.owner() == Owner.GRID);
    }

    /** Two of the three must come from different substations; the third may share one of them on another section. */
    @Test
    void twoSubstationsAreEnoughWhereOneHasTwoSections() {
        SchemeSet set = plan(A + B, true);
        assertThat(set.outcome()).as(set.rejected().toString()).isEqualTo(Outcome.FEASIBLE);
        assertThat(set.schemes()).allSatisfy(scheme -> {
            assertThat(substations(scheme)).contains("A", "B");
            assertThat(scheme.sources())
                    .extracting(s -> s.connectionPoint().busbarSectionId())
                    .doesNotHaveDuplicates();
            assertThat(scheme.independence().level()).isEqualTo(1);
            assertThat(scheme.independence().sharedCorridor_m()).isLessThanOrEqualTo(50);
        });
    }

    @Test
    void oneSubstationIsNotEnough() {
        SchemeSet set = plan(A, true);
        assertThat(set.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(set.rejected()).isNotEmpty();
        assertThat(reason(set, "A1-1", "source.same-substation-not-independent").limit())
                .isEqualTo(2);
    }

    /** Without a second way to the west the two cables from there would share two kilometres of trench. */
    @Test
    void aSharedTrenchIsRefused() {
        SchemeSet set = plan(A + B, false);
        assertThat(set.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(set.rejected()).anySatisfy(r -> assertThat(r.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo("source.shared-corridor");
            assertThat(reason.actual()).isEqualTo(2000);
            assertThat(reason.limit()).isEqualTo(50);
        }));
    }

    /** The two mains may be exchanged, so no two schemes differ in their order alone. */
    @Test
    void noSchemeComesTwice() {
        assertThat(plan(A + B + C, true).schemes())
                .extracting(s -> {
                    List<String> names = s.sources().stream()
                            .map(source -> source.connectionPoint().id())
                            .toList();
                    return names.subList(0, 2).stream().sorted().toList() + names.get(2);
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void bothMainsCarryHalfInNormalOperation() {
        SupplyScheme scheme = plan(A + B + C, false).schemes().get(0);
        assertThat(scheme.sources()).allSatisfy(s -> assertThat(s.demand_kVA())
                .isEqualTo(scheme.sources().get(0).demand_kVA()));
    }

    @Test
    void askingForTwoSourcesStillGivesThree() {
        SchemeSet set = Planners.of(A + B + C, streets(false))
                .plan(application().sources(SourcePreference.DUAL).build());
        assertThat(set.schemes()).isNotEmpty().allSatisfy(s -> assertThat(s.sources())
                .hasSize(3));
    }

    /** Whether the cables could go apart was not found out, so the answer must not say that they cannot. */
    @Test
    void aSpentBudgetIsNeverCalledInfeasible() {
        SchemeSet set = Planners.of(A + B, streets(true), withBudget(1))
                .plan(application().build());
        assertThat(set.outcome()).isEqualTo(Outcome.SEARCH_LIMIT);
        assertThat(set.rejected()).anySatisfy(r -> assertThat(r.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo("limit.search-budget");
            assertThat(reason.limit()).isEqualTo(1);
        }));
        SchemeSet enough = Planners.of(A + B, streets(true), withBudget(10))
                .plan(application().build());
        assertThat(enough.outcome()).isEqualTo(Outcome.FEASIBLE);
    }

    private static RuleBook withBudget(int junctions) {
        return Defaults.RULES.withOverlay(new RuleBookReader().readOverlay(new StringReader("""
                id: budget
                version: "1"
                values:
                  - {id: search.settled-junctions, value: %d, evidence: EPU, source: "test", since: 2026-01-01}
                """.formatted(junctions))));
    }
}
