package org.gridscheme.scheme.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.gridscheme.scheme.catalogue.yaml.EquipmentCatalogueReader;
import org.gridscheme.scheme.catalogue.yaml.PriceBookReader;
import org.gridscheme.scheme.model.ConductorMetal;
import org.gridscheme.scheme.model.LayingMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceBookTest {
    private static final PriceBook PRICES = new PriceBookReader().readResource("/tariff/cn-planning-2025.yml");
    private static final EquipmentCatalogue CATALOGUE =
            new EquipmentCatalogueReader().readResources(List.of("/catalogue/cn-10kv.yml"));

    @Test
    void pricesTheSingleSourceExampleToTheYuan() {
        BigDecimal direct = sum(
                amount(894, PriceCodes.cable("YJV22-8.7/15-3x120")),
                amount(894, PriceCodes.cablePulling(10, 120)),
                amount(1, PriceCodes.joint(10, 120)),
                amount(2, PriceCodes.termination(10, 120)),
                amount(180, PriceCodes.civil(LayingMethod.DUCT_BANK)),
                amount(60, PriceCodes.civil(LayingMethod.HDD)),
                amount(6, PriceCodes.MANHOLE_STRAIGHT),
                amount(1, PriceCodes.RMU_BAY_FITOUT),
                amount(1, PriceCodes.loopTest(10, 120)));

        assertThat(amount(894, PriceCodes.cable("YJV22-8.7/15-3x120"))).isEqualByComparingTo("299490");
        assertThat(direct).isEqualByComparingTo("817070");
    }

    @Test
    void pricesTheCustomerPlantOfTheExample() {
        BigDecimal plant = sum(
                amount(5, PriceCodes.customerTransformer("SCB13-630")),
                amount(1, PriceCodes.CUSTOMER_INCOMING_PANEL),
                amount(1, PriceCodes.CUSTOMER_METERING_PANEL),
                amount(1, PriceCodes.CUSTOMER_PT_PANEL),
                amount(5, PriceCodes.CUSTOMER_FEEDER_PANEL),
                amount(5, PriceCodes.CUSTOMER_LV_BOARD));

        assertThat(plant).isEqualByComparingTo("1805000");
    }

    @Test
    void pricesBothSourcesOfTheDualExampleToTheYuan() {
        BigDecimal first = sum(
                amount(2165, PriceCodes.cable("YJV22-8.7/15-3x300")),
                amount(2165, PriceCodes.cablePulling(10, 300)),
                amount(4, PriceCodes.joint(10, 300)),
                amount(2, PriceCodes.termination(10, 300)),
                amount(500, PriceCodes.civil(LayingMethod.DUCT_BANK)),
                amount(100, PriceCodes.civil(LayingMethod.HDD)),
                amount(12, PriceCodes.MANHOLE_STRAIGHT),
                amount(1, PriceCodes.SUBSTATION_BAY),
                amount(1, PriceCodes.loopTest(10, 300)));
        BigDecimal second = sum(
                amount(3497, PriceCodes.cable("YJV22-8.7/15-3x300")),
                amount(3497, PriceCodes.cablePulling(10, 300)),
                amount(6, PriceCodes.joint(10, 300)),
                amount(2, PriceCodes.termination(10, 300)),
                amount(1000, PriceCodes.civil(LayingMethod.DUCT_BANK)),
                amount(120, PriceCodes.civil(LayingMethod.HDD)),
                amount(80, PriceCodes.civil(LayingMethod.PIPE_JACKING)),
                amount(24, PriceCodes.MANHOLE_STRAIGHT),
                amount(1, PriceCodes.SUBSTATION_BAY),
                amount(1, PriceCodes.loopTest(10, 300)));

        assertThat(first).isEqualByComparingTo("2998775");
        assertThat(second).isEqualByComparingTo("5375995");
    }

    @Test
    void hasAPriceForEveryStockedType() {
        for (ConductorMetal metal : ConductorMetal.values()) {
            for (CableType cable : CATALOGUE.listStockedCables(10.0, metal)) {
                assertThat(PRICES.find(PriceCodes.cable(cable.code())))
                        .as(cable.code())
                        .isPresent();
            }
        }
        for (LvCableType cable : CATALOGUE.listLvCables()) {
            assertThat(PRICES.find(PriceCodes.cable(cable.code())))
                    .as(cable.code())
                    .isPresent();
        }
        for (OverheadConductorType line : CATALOGUE.listOverhead()) {
            if (line.stocked()) {
                assertThat(PRICES.find(PriceCodes.overheadLine(line.code())))
                        .as(line.code())
                        .isPresent();
            }
        }
        for (TransformerType transformer : CATALOGUE.listTransformers()) {
            assertThat(PRICES.find(PriceCodes.customerTransformer(transformer.code())))
                    .as(transformer.code())
                    .isPresent();
        }
    }

    @Test
    void carriesARangeAndItsOrigin() {
        PriceItem pulling = PRICES.get(PriceCodes.cablePulling(10, 120));
        PriceItem jointed = PRICES.get(PriceCodes.joint(10, 120));

        assertThat(pulling.rangeGiven()).isTrue();
        assertThat(pulling.low()).isEqualByComparingTo("50");
        assertThat(pulling.high()).isEqualByComparingTo("90");
        assertThat(jointed.rangeGiven()).isFalse();
        assertThat(jointed.low()).isEqualByComparingTo("3200");
        assertThat(jointed.high()).isEqualByComparingTo("4800");
        assertThat(PRICES.list()).allMatch(item -> !item.source().isBlank() && item.weakEvidence());
    }

    @Test
    void switchesThePriceClassAbove120() {
        assertThat(PRICES.get(PriceCodes.termination(10, 120)).mid()).isEqualByComparingTo("2500");
        assertThat(PRICES.get(PriceCodes.termination(10, 150)).mid()).isEqualByComparingTo("3500");
        assertThat(PRICES.get(PriceCodes.loopTest(10, 240)).mid()).isEqualByComparingTo("10000");
    }

    @Test
    void knowsItsVersionAndRefusesUnknownCodes() {
        assertThat(PRICES.versionStamp()).isEqualTo("cn-planning 2025.1");
        assertThat(PRICES.header().currency()).isEqualTo("CNY");
        assertThatThrownBy(() -> PRICES.get("civil.gold-plating")).hasMessageContaining("civil.gold-plating");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-planning-2025.yml", "de-planning-2025.yml"})
    void whatIsSaidInWordsIsSaidInChineseToo(String file) {
        assertThat(new PriceBookReader().readResource("/tariff/" + file).list())
                .allSatisfy(item -> assertThat(item.nameZh() + " " + item.specZh())
                        .as(item.code())
                        .doesNotContainPattern("\\b(?!min\\b)[a-z]{3,}\\b"));
    }

    private static BigDecimal amount(int quantity, String code) {
        return PRICES.get(code).mid().multiply(BigDecimal.valueOf(quantity));
    }

    private static BigDecimal sum(BigDecimal... amounts) {
        BigDecimal total = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            total = total.add(amount);
        }
        return total;
    }
}
