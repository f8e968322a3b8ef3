package org.gridscheme.scheme.takeoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.DerivationRule;
import org.gridscheme.scheme.model.EmergencyKind;
import org.gridscheme.scheme.model.EmergencySupply;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.Owner;
import org.gridscheme.scheme.rulebook.CustomerPlantRules;
import org.gridscheme.scheme.rulebook.MeteringRules;
import org.gridscheme.scheme.rulebook.RuleValue;

/** Bill of quantities of the customer's own installation 受电工程. */
public final class CustomerTakeoff {

    private static final int NO_SOURCE = -1;

    private final CustomerPlantRules rules;
    private final MeteringRules metering;
    private final PriceBook prices;

    public CustomerTakeoff(CustomerPlantRules rules, MeteringRules metering, PriceBook prices) {
        this.rules = rules;
        this.metering = metering;
        this.prices = prices;
    }

    /**
     * @param plant transformers planned
     * @param emergency emergency supply planned
     * @param voltage_kV supply voltage
     * @param incoming incoming circuits: each bay or way that supplies the customer has one
     */
    public List<EngineeringQuantity> takeOff(
            CustomerPlant plant, Optional<EmergencySupply> emergency, double voltage_kV, int incoming) {
        Boq boq = new Boq(prices, Owner.CUSTOMER, NO_SOURCE);
        Map<String, Integer> mains = byCode(plant.mainTransformers());
        Map<String, Integer> units = byCode(plant.transformers());
        mains.forEach(
                (type, count) -> boq.add(PriceCodes.customerMainTransformer(type), count, DerivationRule.PLANNED));
        units.forEach((type, count) -> boq.add(PriceCodes.customerTransformer(type), count, DerivationRule.PLANNED));
        if (!units.isEmpty()) {
            boolean compact = isCompact(plant, incoming);
            addIncoming(boq, voltage_kV, incoming, compact);
            addOutgoing(boq, voltage_kV, sum(mains), sum(units), compact);
        }
        emergency.filter(e -> e.rated_kW() > 0).ifPresent(e -> addEmergency(boq, e));
        return boq.lines();
    }

    private static void addEmergency(Boq boq, EmergencySupply emergency) {
        String code = PriceCodes.emergency(emergency.kind());
        if (emergency.kind() == EmergencyKind.MOBILE) {
            boq.add(code, 1, DerivationRule.MOBILE_SET);
        } else {
            boq.add(
                    code,
                    Math.ceil(emergency.rated_kW() - 1e-9),
                    DerivationRule.PROTECTED_LOAD,
                    emergency.protectedLoad_kW());
        }
    }

    private static Map<String, Integer> byCode(List<CustomerPlant.Units> units) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        units.forEach(u -> byCode.merge(u.type(), u.count(), Integer::sum));
        return byCode;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One transformer on one circuit, metered at its low side: the incoming panel is its switch, nothing is measured before it. */
    private boolean isCompact(CustomerPlant plant, int incoming) {
        int count = plant.transformers().stream()
                .mapToInt(CustomerPlant.Units::count)
                .sum();
        double total_kVA = plant.transformers().stream()
                .mapToDouble(CustomerPlant.Units::total_kVA)
                .sum();
        return rules.compactWhenMeteredLow().on()
                && incoming == 1
                && plant.mainTransformers().isEmpty()
                && !metering.highSide(count, total_kVA);
    }

    private void addIncoming(Boq boq, double voltage_kV, int incoming, boolean compact) {
        addEach(boq, PriceCodes.CUSTOMER_INCOMING_PANEL, voltage_kV, incoming, rules.incomingPanelsPerSource());
        if (compact) {
            return;
        }
        addEach(boq, PriceCodes.CUSTOMER_METERING_PANEL, voltage_kV, incoming, rules.meteringPanelsPerSource());
        addEach(boq, PriceCodes.CUSTOMER_PT_PANEL, voltage_kV, incoming, rules.ptPanelsPerSource());
    }

    private static void addEach(Boq boq, String code, double voltage_kV, int incoming, RuleValue each) {
        boq.add(
                PriceCodes.atVoltage(code, voltage_kV),
                incoming * each.value(),
                DerivationRule.PER_INCOMING,
                each.value(),
                incoming);
    }

    /** Main transformers have a bay each at the supply voltage; what feeds the low voltage stands at medium voltage. */
    private void addOutgoing(Boq boq, double voltage_kV, int mains, int units, boolean compact) {
        double panels = compact ? 0 : rules.feederPanelsPerTransformer().value();
        double boards = rules.lvBoardsPerTransformer().value();
        boq.add(
                PriceCodes.atVoltage(PriceCodes.CUSTOMER_FEEDER_PANEL, voltage_kV),
                mains * panels,
                DerivationRule.PER_MAIN_TRANSFORMER,
                panels,
                mains);
        boq.add(PriceCodes.CUSTOMER_FEEDER_PANEL, units * panels, DerivationRule.PER_TRANSFORMER, panels, units);
        boq.add(PriceCodes.CUSTOMER_LV_BOARD, units * boards, DerivationRule.PER_TRANSFORMER, boards, units);
    }
}
