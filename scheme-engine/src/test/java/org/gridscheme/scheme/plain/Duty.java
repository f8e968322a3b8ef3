package org.gridscheme.scheme.plain;

import static org.gridscheme.scheme.plain.Figures.rule;

import java.util.List;

/**
 * What a source has to carry (domain rules, section 2).
 *
 * @param built_kVA capacity it is built for
 * @param normal_kVA demand in normal operation
 * @param kept_kVA demand when the other source has failed
 */
record Duty(double built_kVA, double normal_kVA, double kept_kVA, boolean dual) {

    static List<Duty> of(SupplyKind kind, double capacity_kVA, double important_kW) {
        double demand = capacity_kVA * rule("demand.industry.machinery.kd");
        double important = important_kW / rule("demand.target-pf.hv");
        double kept = important > 0 ? Math.min(important, demand) : demand;
        return switch (kind) {
            case SINGLE -> List.of(new Duty(capacity_kVA, demand, demand, false));
            case ON_REQUEST ->
                List.of(new Duty(capacity_kVA, demand, demand, true), new Duty(capacity_kVA, 0, demand, true));
            case CLASS_II ->
                List.of(
                        new Duty(capacity_kVA, demand, demand, true),
                        new Duty(capacity_kVA * kept / demand, 0, kept, true));
            case CLASS_I ->
                List.of(
                        new Duty(capacity_kVA, demand / 2, demand, true),
                        new Duty(capacity_kVA, demand / 2, demand, true));
        };
    }
}
