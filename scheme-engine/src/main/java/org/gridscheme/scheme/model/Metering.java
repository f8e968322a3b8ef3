package org.gridscheme.scheme.model;

/**
 * How one source of a customer is metered 计量方案.
 *
 * @param points metering points alike, one for each bay or way the source leaves from
 * @param voltage_kV voltage at the meter
 * @param ctPrimary_A rated primary current of the current transformers, 0 where none of the ladder is large enough
 * @param ctLoad_pct normal current of one point over {@code ctPrimary_A}
 * @param ctClass accuracy class, an S class such as 0.2 for 0.2S
 */
public record Metering(
        int points,
        MeteringSide side,
        double voltage_kV,
        MeterClass meterClass,
        double ctPrimary_A,
        double ctSecondary_A,
        double ctLoad_pct,
        double ctClass) {}
