package org.gridscheme.spatial.demo.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.yaml.EquipmentCatalogueReader;
import org.junit.jupiter.api.Test;

/** The generator builds only with conductors the planner's catalogue knows. */
class CatalogueRatingsTest {

    @Test
    void everyConductorIsInTheCatalogue() {
        EquipmentCatalogue catalogue = new EquipmentCatalogueReader().readResources(List.of("/catalogue/cn-10kv.yml"));
        GridModel model = new GridSynthesizer(new TestRatings())
                .synthesize(Lattices.town(20, 20, 150), SynthesisParameters.of(5, 2000, "Test grid"));

        for (LineSection section : model.lineSections()) {
            if (section.kind() == LineKind.CABLE) {
                CableType type = catalogue.getCable(section.conductorType());
                assertThat(section.r20_ohmPerKm()).isEqualTo(type.r20_ohm_per_km());
                assertThat(section.rOperating_ohmPerKm()).isEqualTo(type.r90_ohm_per_km());
                assertThat(section.x_ohmPerKm()).isEqualTo(type.x_ohm_per_km());
            } else {
                assertThat(section.r20_ohmPerKm())
                        .isEqualTo(
                                catalogue.getOverhead(section.conductorType()).r20_ohm_per_km());
            }
        }
    }
}
