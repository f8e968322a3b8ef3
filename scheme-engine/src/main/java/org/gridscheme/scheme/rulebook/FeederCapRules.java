package org.gridscheme.scheme.rulebook;

import java.util.NavigableMap;

/**
 * Installed capacity that may hang on one public feeder (线路装接容量).
 *
 * @param cable_kVA trunk of cable
 * @param overheadBySection_kVA by smallest conductor section in mm2 the cap holds for
 * @param level_kV voltage the caps are given for; at another one they go with the voltage
 * @param warnShare share of the cap from which to warn
 * @param section_kVA cap of one switchable section
 * @param sectionCustomers customers on one switchable section
 */
public record FeederCapRules(
        RuleValue cable_kVA,
        NavigableMap<Double, RuleValue> overheadBySection_kVA,
        RuleValue level_kV,
        RuleValue warnShare,
        RuleValue section_kVA,
        RuleValue sectionCustomers) {

    static FeederCapRules read(RuleLookup rules) {
        return new FeederCapRules(
                rules.value("connection.feeder-cap.cable", Quantity.KVA),
                rules.byNumber("connection.feeder-cap.overhead-from", Quantity.KVA),
                rules.value("connection.feeder-cap.level", Quantity.KV),
                rules.value("connection.feeder-cap.warn-share", Quantity.PERCENT),
                rules.value("connection.feeder-section.cap", Quantity.KVA),
                rules.value("connection.feeder-section.customers", Quantity.COUNT));
    }

    /** The cap of an overhead trunk with the given conductor section, at the voltage the caps are given for. */
    public RuleValue overhead_kVA(double section_mm2) {
        return Tables.floor(overheadBySection_kVA, section_mm2);
    }

    /** The same cap for a trunk at another voltage: the same current. */
    public RuleValue atVoltage(RuleValue cap_kVA, double voltage_kV) {
        return cap_kVA.withValue(cap_kVA.value() * voltage_kV / level_kV.value());
    }

    /** The value from which to warn of a cap. */
    public RuleValue warning(RuleValue cap_kVA) {
        return warnShare.withValue(cap_kVA.value() * warnShare.value() / 100).withUnit(cap_kVA.unit());
    }
}
