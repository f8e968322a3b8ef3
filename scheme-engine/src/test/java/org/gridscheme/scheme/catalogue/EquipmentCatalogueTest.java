package org.gridscheme.scheme.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.gridscheme.scheme.catalogue.yaml.EquipmentCatalogueReader;
import org.gridscheme.scheme.model.ConductorMetal;
import org.junit.jupiter.api.Test;

class EquipmentCatalogueTest {
    private static final EquipmentCatalogue CATALOGUE =
            new EquipmentCatalogueReader().readResources(List.of("/catalogue/cn-10kv.yml", "/catalogue/de-mv.yml"));
    private static final Offset<Double> RESISTANCE_ROUNDING = within(0.0002);

    @Test
    void holdsTheValuesOfTheCopperCableOf120() {
        CableType cable = CATALOGUE.getCable("YJV22-8.7/15-3x120");

        assertThat(cable.metal()).isEqualTo(ConductorMetal.CU);
        assertThat(cable.section_mm2()).isEqualTo(120);
        assertThat(cable.r20_ohm_per_km()).isEqualTo(0.153);
        assertThat(cable.r90_ohm_per_km()).isEqualTo(0.1951);
        assertThat(cable.x_ohm_per_km()).isEqualTo(0.099);
        assertThat(cable.c_uF_per_km()).isEqualTo(0.262);
        assertThat(cable.ampacity_A(LayingEnvironment.SOIL)).isEqualTo(298);
        assertThat(cable.ampacity_A(LayingEnvironment.DUCT)).isEqualTo(264);
        assertThat(cable.ampacity_A(LayingEnvironment.AIR)).isEqualTo(352);
    }

    @Test
    void everyTabulatedResistanceFollowsFromTheOneAt20Degrees() {
        for (CableType cable : CATALOGUE.listCables()) {
            double alpha = cable.metal() == ConductorMetal.CU ? 0.00393 : 0.00403;
            assertThat(cable.r90_ohm_per_km())
                    .as(cable.code())
                    .isCloseTo(cable.r20_ohm_per_km() * (1 + alpha * 70), RESISTANCE_ROUNDING);
        }
    }

    @Test
    void largerSectionsCarryMoreAndResistLess() {
        for (ConductorMetal metal : ConductorMetal.values()) {
            List<CableType> cables = CATALOGUE.listStockedCables(10.0, metal);
            assertThat(cables)
                    .extracting(CableType::section_mm2)
                    .containsExactly(70.0, 95.0, 120.0, 150.0, 185.0, 240.0, 300.0, 400.0);
            for (int i = 1; i < cables.size(); i++) {
                for (LayingEnvironment environment : LayingEnvironment.values()) {
                    assertThat(cables.get(i).ampacity_A(environment))
                            .isGreaterThan(cables.get(i - 1).ampacity_A(environment));
                }
                assertThat(cables.get(i).r20_ohm_per_km())
                        .isLessThan(cables.get(i - 1).r20_ohm_per_km());
                assertThat(cables.get(i).x_ohm_per_km())
                        .isLessThan(cables.get(i - 1).x_ohm_per_km());
            }
        }
    }

    @Test
    void resolvesTheTypesRealGridsName() {
        CableType cable = CATALOGUE.getCable("NA2XS2Y 3x1x185 RM/25");

        assertThat(cable.x_ohm_per_km()).isCloseTo(0.1194, within(0.0001));
        assertThat(cable.stocked()).isFalse();
        assertThat(CATALOGUE.findCable("NA2XS2Y 3x1x240 RM/25")).isPresent();
        assertThat(CATALOGUE.findCable("NA2XS2Y 1x185 RM/25 12/20 kV")).isPresent();
        assertThat(CATALOGUE.findOverhead("243-AL1/39-ST1A 20.0")).isPresent();
        assertThat(CATALOGUE.findLvCable("NAYY 4x1x150")).isPresent();
        assertThat(CATALOGUE.findTransformer("0.16 MVA 10/0.4 kV")).isPresent();
        assertThat(CATALOGUE.findMainTransformer("25 MVA 110/10 kV")).isPresent();
    }

    @Test
    void matchesCodesWithoutRegardToCaseSpacesAndTimesSign() {
        assertThat(CATALOGUE.getCable(" yjv22-8.7/15-3\u00d7120 ").code()).isEqualTo("YJV22-8.7/15-3x120");
        assertThat(CATALOGUE.findCable("YJV22-8.7/15-3x125")).isEmpty();
        assertThatThrownBy(() -> CATALOGUE.getCable("YJV22-8.7/15-3x125"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3x125");
    }

    @Test
    void fallsBackToTheSmallestKnownAmpacity() {
        CableType german = CATALOGUE.getCable("NA2XS2Y 3x1x240 RM/25");

        assertThat(german.ampacity().find(LayingEnvironment.DUCT)).isEmpty();
        assertThat(german.ampacity_A(LayingEnvironment.DUCT)).isEqualTo(417);
    }

    @Test
    void derivesTransformerImpedanceFromLossesAndShortCircuitVoltage() {
        TransformerType transformer = CATALOGUE.getTransformer("SCB13-630");

        assertThat(transformer.r_ohm()).isCloseTo(1.3517, within(0.0001));
        assertThat(transformer.z_ohm()).isCloseTo(9.5238, within(0.0001));
        assertThat(transformer.x_ohm()).isCloseTo(9.4274, within(0.0001));
    }

    @Test
    void listsInAFixedOrder() {
        assertThat(CATALOGUE.listStockedTransformers(true))
                .extracting(TransformerType::code)
                .startsWith("SCB13-100", "SCB13-200")
                .endsWith("SCB13-2500");
        assertThat(CATALOGUE.listMainTransformers())
                .extracting(MainTransformerType::hv_kV)
                .isSorted();
    }

    @Test
    void everyTypeNamesItsSource() {
        assertThat(CATALOGUE.listCables()).allMatch(type -> !type.source().isBlank());
        assertThat(CATALOGUE.listOverhead()).allMatch(type -> !type.source().isBlank());
        assertThat(CATALOGUE.listLvCables()).allMatch(type -> !type.source().isBlank());
        assertThat(CATALOGUE.listTransformers()).allMatch(type -> !type.source().isBlank());
        assertThat(CATALOGUE.listMainTransformers())
                .allMatch(type -> !type.source().isBlank());
    }
}
