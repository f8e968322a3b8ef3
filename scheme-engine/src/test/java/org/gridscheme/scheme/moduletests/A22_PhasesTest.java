package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.DemandPhase;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.PhaseDesign;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.junit.jupiter.api.Test;

/** A demand that grows in steps is planned for its last one, and every step is told of. */
class A22_PhasesTest {

    private static DemandPhase phase(int fromMonth, double capacity_kVA) {
        return new DemandPhase(fromMonth, ApparentPower.ofKilovoltAmperes(capacity_kVA));
    }

    private static SupplyScheme fromR1(Applications application) {
        return Planners.of(A09_CustomerDesignTest.GRID, A09_CustomerDesignTest.streets())
                .plan(application.build())
                .schemes()
                .stream()
                .filter(s -> s.sources().get(0).connectionPoint().id().equals("R1"))
                .findFirst()
                .orElseThrow();
    }

    private static Applications factory(double capacity_kVA, int transformers) {
        return Applications.at(1000, 0, capacity_kVA).transformers(630, transformers);
    }

    private static double feeder_pct(SupplyScheme scheme) {
        return scheme.sources().get(0).loadRates().stream()
                .filter(rate -> rate.kind() == LoadedElement.FEEDER)
                .findFirst()
                .orElseThrow()
                .after_pct();
    }

    private static double feeder_pct(PhaseDesign phase) {
        return phase.loads().stream()
                .filter(load -> load.kind() == LoadedElement.FEEDER)
                .findFirst()
                .orElseThrow()
                .after_pct();
    }

    /** 2205 kVA of 3150 is a demand factor of 0.7 (12.1), so 1260 kVA are 882 kVA of demand and two of the five transformers. */
    @Test
    void everyPhaseHasItsDemandAndTheTransformersItNeeds() {
        List<PhaseDesign> phases = fromR1(factory(3150, 5).phases(phase(0, 1260), phase(18, 3150)))
                .design()
                .phases();

        assertThat(phases).extracting(PhaseDesign::fromMonth).containsExactly(0, 18);
        assertThat(phases.get(0).demand_kVA()).isCloseTo(882, within(1e-9));
        assertThat(phases.get(1).demand_kVA()).isCloseTo(2205, within(1e-9));
        assertThat(phases.get(0).transformers())
                .extracting(CustomerPlant.Units::count)
                .containsExactly(2);
        assertThat(phases.get(1).transformers())
                .extracting(CustomerPlant.Units::count)
                .containsExactly(5);
    }

    /** What a planner of its own says of a customer who never wants more. */
    @Test
    void aPhaseLoadsTheFeederAsACustomerOfItsSize() {
        SupplyScheme growing = fromR1(factory(3150, 5).phases(phase(0, 1260), phase(18, 3150)));

        assertThat(feeder_pct(growing.design().phases().get(0)))
                .isCloseTo(feeder_pct(fromR1(factory(1260, 2))), within(1e-9));
        assertThat(feeder_pct(growing.design().phases().get(1))).isCloseTo(feeder_pct(growing), within(1e-9));
    }

    @Test
    void theLargestTransformersComeFirst() {
        List<PhaseDesign> phases = fromR1(Applications.at(1000, 0, 2400)
                        .transformers(400, 2)
                        .transformers(1600, 1)
                        .phases(phase(0, 300), phase(6, 1600), phase(12, 1601), phase(24, 2400)))
                .design()
                .phases();

        assertThat(phases)
                .extracting(phase -> phase.transformers().stream()
                        .map(units -> units.count() + "x" + (int) units.rated_kVA())
                        .toList())
                .containsExactly(
                        List.of("1x1600"), List.of("1x1600"), List.of("1x1600", "1x400"), List.of("1x1600", "2x400"));
    }

    @Test
    void theSchemeIsThatOfTheLastPhase() {
        SupplyScheme atOnce = fromR1(factory(3150, 5));
        SupplyScheme growing = fromR1(factory(3150, 5).phases(phase(0, 1260), phase(18, 3150)));

        assertThat(atOnce.design().phases()).isEmpty();
        assertThat(growing.sources()).isEqualTo(atOnce.sources());
        assertThat(growing.quantities()).isEqualTo(atOnce.quantities());
        assertThat(growing.cost()).isEqualTo(atOnce.cost());
    }
}
