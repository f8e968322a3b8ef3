package org.gridscheme.api.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.testkit.StreetTown;
import org.gridscheme.scheme.api.SchemePlanner;
import org.junit.jupiter.api.Test;

class ProfilePlannersTest {

    private static final SchemePlanner PLANNER =
            new StreetTown().load(StreetTown.GRID.version()).planners().get(Optional.empty());

    private final List<String> made = new ArrayList<>();

    private final ProfilePlanners planners = new ProfilePlanners(Map.of("CN", StreetTown.PROFILE.rules()), profile -> {
        made.add(profile);
        return PLANNER;
    });

    @Test
    void aPlannerIsMadeOnceAndOnlyForWhoeverPlans() {
        assertThat(planners.rules(Optional.empty())).isSameAs(StreetTown.PROFILE.rules());
        ProfilePlanners holding = planners.holding(List.of());
        assertThat(made).isEmpty();

        planners.get(Optional.of("CN"));
        planners.get(Optional.empty());
        holding.get(Optional.empty());
        assertThat(made).containsExactly("CN");
    }

    @Test
    void aServiceHasItMadeAtOnceAlsoWhenSomethingIsHeld() {
        ProfilePlanners holding = planners.prepared().holding(List.of());
        assertThat(made).containsExactly("CN");

        assertThat(holding.get(Optional.empty())).isSameAs(holding.get(Optional.of("CN")));
        assertThat(made).containsExactly("CN");
        assertThatThrownBy(() -> planners.get(Optional.of("XX"))).isInstanceOf(IllegalArgumentException.class);
    }
}
