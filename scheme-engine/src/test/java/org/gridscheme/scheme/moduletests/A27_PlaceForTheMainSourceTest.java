package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyMode;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;

/**
 * A main and a standby for 2,000 kVA that draws 2,000 · 0.7 · 0.9 / (√3 · 10) = 72.7 A. Four feeders of substation S pass by the customer. Each
 * carries 260 A of the 356 that are allowed, 73 % where the rules let it have 80: with the customer it would be 93 %, too much for a main source;
 * a standby draws nothing as long as the main is there. F5 of the same substation carries 50 A, 500 m away; so does G1 of substation R, 2,000 m
 * away. Four of what a substation has are looked at.
 */
class A27_PlaceForTheMainSourceTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            bus S2 S ik=16
            trafo T1 S1 50 peak=15
            trafo T2 S2 50 peak=15
            bay F1 S1 0 0 peak=260 area=B
            bay F2 S1 0 0 peak=260 area=B
            bay F3 S2 0 0 peak=260 area=B
            bay F4 S2 0 0 peak=260 area=B
            bay F5 S1 0 0 peak=50 area=B
            rmu K1 550 0 ways=6 spare=2 area=B
            rmu K2 551 0 ways=6 spare=2 area=B
            rmu K3 552 0 ways=6 spare=2 area=B
            rmu K4 553 0 ways=6 spare=2 area=B
            rmu K5 0 300 ways=6 spare=2 area=B
            line F1 K1 len=600
            line F2 K2 len=600
            line F3 K3 len=600
            line F4 K4 len=600
            line F5 K5 len=300
            station R 2500 0
            bus R1 R ik=16
            trafo T3 R1 50 peak=15
            bay G1 R1 2500 0 peak=50 area=B
            rmu L1 2500 0 ways=6 spare=2 area=B
            line G1 L1 len=100
            """;

    private static StreetData streets() {
        StreetBuilder builder = new StreetBuilder(GridDsl.CRS);
        int west = builder.junction(0, 0);
        int customer = builder.junction(500, 0);
        int north = builder.junction(0, 300);
        int east = builder.junction(2500, 0);
        return builder.street(west, customer)
                .street(west, north)
                .street(customer, east)
                .build();
    }

    @Test
    void aNearFeederThatTakesOnlyTheStandbyLeavesRoomForTheMain() {
        List<SupplyScheme> schemes = Planners.of(GRID, streets(), Defaults.TIGHT)
                .plan(Applications.at(500, 0, 2000)
                        .importance(Importance.CLASS_II)
                        .sources(SourcePreference.DUAL)
                        .mode(SupplyMode.MAIN_HOT)
                        .build())
                .schemes();

        List<SupplySource> best = schemes.get(0).sources();
        assertThat(best.get(0).connectionPoint().feederId()).as("main").hasValue("F5");
        assertThat(best.get(1).connectionPoint().feederId().orElseThrow())
                .as("standby")
                .isIn("F1", "F2", "F3", "F4");
    }
}
