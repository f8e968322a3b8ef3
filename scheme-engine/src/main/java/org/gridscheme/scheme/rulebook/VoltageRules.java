package org.gridscheme.scheme.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which voltage suits which capacity (供电电压等级).
 *
 * @param lvSinglePhaseMax_kW V-01
 * @param lvMax_kW V-02
 * @param lvTransformerNeedMax_kVA V-02, when the need is known in transformer capacity
 * @param lvExtension V-03: whether the low-voltage access extension applies
 * @param lvExtendedMax_kW V-03
 * @param raiseFrom_pct share of a range's lower end from which it may be taken when no voltage that suits has a scheme
 * @param ranges medium and high voltage, V-04 and on, by voltage and then name
 */
public record VoltageRules(
        RuleValue lvLevel_kV,
        RuleValue lvSinglePhaseMax_kW,
        RuleValue lvMax_kW,
        RuleValue lvTransformerNeedMax_kVA,
        RuleFlag lvExtension,
        RuleValue lvExtendedMax_kW,
        RuleValue raiseFrom_pct,
        List<VoltageRange> ranges) {

    static VoltageRules read(RuleLookup rules) {
        return new VoltageRules(
                rules.value("voltage.lv.level", Quantity.KV),
                rules.value("voltage.lv.single-phase-max", Quantity.KW),
                rules.value("voltage.lv.max", Quantity.KW),
                rules.value("voltage.lv.transformer-need-max", Quantity.KVA),
                rules.flag("voltage.lv.extension"),
                rules.value("voltage.lv.extended-max", Quantity.KW),
                rules.value("voltage.raise-from", Quantity.PERCENT),
                readRanges(rules));
    }

    /** Nominal voltages below this are distribution: planned from feeders, ring main units and boards. */
    private static final double HIGH_FROM_kV = 30;

    /** True below 30 kV; 35 kV and above are planned by the rules of high voltage. */
    public static boolean isMediumOrLow(double voltage_kV) {
        return voltage_kV < HIGH_FROM_kV;
    }

    /** Largest connected load for low voltage as things stand: V-03 where the extension applies, else V-02. */
    public RuleValue lvLimit_kW() {
        return lvExtension.on() ? lvExtendedMax_kW : lvMax_kW;
    }

    /**
     * The ranges that hold {@code capacity_kVA} on the voltages that exist in the area, lowest voltage first, at most one per voltage.
     *
     * @param availableLevels_kV nominal voltages of the networks within the search radius
     */
    public List<VoltageRange> listSuitable(double capacity_kVA, List<Double> availableLevels_kV) {
        List<VoltageRange> suitable = new ArrayList<>();
        for (VoltageRange range : ranges) {
            boolean exists = availableLevels_kV.contains(range.level_kV().value());
            boolean excluded = range.onlyWithout_kV()
                    .filter(other -> availableLevels_kV.contains(other.value()))
                    .isPresent();
            boolean known = suitable.stream()
                    .anyMatch(other ->
                            other.level_kV().value() == range.level_kV().value());
            if (exists && !excluded && !known && range.contains(capacity_kVA)) {
                suitable.add(range);
            }
        }
        return List.copyOf(suitable);
    }

    private static List<VoltageRange> readRanges(RuleLookup rules) {
        List<VoltageRange> ranges = new ArrayList<>();
        for (String name : rules.listNames("voltage.range")) {
            ranges.add(VoltageRange.read(rules, name));
        }
        if (ranges.isEmpty()) {
            rules.problem("voltage.range: at least one range expected");
        }
        ranges.sort(Comparator.comparingDouble(
                        (VoltageRange range) -> range.level_kV().value())
                .thenComparing(VoltageRange::name));
        return List.copyOf(ranges);
    }
}
