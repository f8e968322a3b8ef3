package org.gridscheme.scheme.rulebook;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How neighbours, soil and temperature reduce the ampacity of a cable; factors on the catalogue value.
 *
 * @param soilTemperature ground at the profile's design temperature, also for ducts
 * @param airTemperature cable in air
 * @param overheadTemperature overhead conductor
 * @param ductByLoadedCables by number of loaded cables in the duct bank
 * @param airByCables single layer, touching
 * @param soilBySpacing_mm by axis spacing in millimetres, then number of cables
 * @param soilResistivity_K_m_per_W thermal resistivity of the soil cables are planned for
 * @param soilByResistivity by thermal resistivity of the soil in hundredths of K m/W, relative to 1.2
 */
public record DeratingRules(
        RuleValue soilTemperature,
        RuleValue airTemperature,
        RuleValue overheadTemperature,
        NavigableMap<Double, RuleValue> ductByLoadedCables,
        NavigableMap<Double, RuleValue> airByCables,
        NavigableMap<Double, NavigableMap<Double, RuleValue>> soilBySpacing_mm,
        RuleValue soilResistivity_K_m_per_W,
        NavigableMap<Double, RuleValue> soilByResistivity) {

    private static final double HUNDREDTHS = 100;

    static DeratingRules read(RuleLookup rules) {
        return new DeratingRules(
                rules.value("conductor.derating.temperature.soil", Quantity.FACTOR),
                rules.value("conductor.derating.temperature.air", Quantity.FACTOR),
                rules.value("conductor.derating.temperature.overhead", Quantity.FACTOR),
                rules.byNumber("conductor.derating.duct", Quantity.RATIO),
                rules.byNumber("conductor.derating.air", Quantity.RATIO),
                readSoil(rules),
                rules.value("conductor.soil-resistivity", Quantity.KELVIN_METRE_PER_WATT),
                rules.byNumber("conductor.derating.resistivity", Quantity.FACTOR));
    }

    /** Factor of a duct bank with {@code loadedCables} loaded cables; between rows the next larger number holds. */
    public RuleValue duct(int loadedCables) {
        return Tables.ceiling(ductByLoadedCables, loadedCables);
    }

    /** Factor of cables laid side by side in air. */
    public RuleValue air(int cables) {
        return Tables.ceiling(airByCables, cables);
    }

    /** Factor of directly buried cables; spacing rounded down to the next row. */
    public RuleValue soil(int cables, double spacing_mm) {
        Map.Entry<Double, NavigableMap<Double, RuleValue>> row = soilBySpacing_mm.floorEntry(spacing_mm);
        return Tables.ceiling((row != null ? row : soilBySpacing_mm.firstEntry()).getValue(), cables);
    }

    /** Factor of soil with the given thermal resistivity; between rows the drier one holds. */
    public RuleValue resistivity(double resistivity_K_m_per_W) {
        return Tables.ceiling(soilByResistivity, Math.rint(resistivity_K_m_per_W * HUNDREDTHS));
    }

    /** Factor of the soil cables are planned for. */
    public RuleValue resistivity() {
        return resistivity(soilResistivity_K_m_per_W.value());
    }

    /** Temperature and resistivity of the ground, for buried cables and for ducts. */
    public double ground() {
        return soilTemperature.value() * resistivity().value();
    }

    private static NavigableMap<Double, NavigableMap<Double, RuleValue>> readSoil(RuleLookup rules) {
        String prefix = "conductor.derating.soil";
        NavigableMap<Double, NavigableMap<Double, RuleValue>> table = new TreeMap<>();
        for (String name : rules.listNames(prefix)) {
            table.put(rules.nameAsNumber(prefix, name), rules.byNumber(prefix + "." + name, Quantity.RATIO));
        }
        if (table.isEmpty()) {
            rules.problem(prefix + ": at least one spacing expected");
        }
        return Collections.unmodifiableNavigableMap(table);
    }
}
