package org.gridscheme.scheme.rulebook;

/** Kind of a rule number: the unit it must be written in and the range it must lie in. */
enum Quantity {
    PERCENT("%", 0, 1000),
    RATIO("1", 0, 1),
    FACTOR("1", 0, 100),
    FACTOR_LARGE("1", 0, 100_000),
    JUDGEMENT("1", 0.1, 10),
    COUNT("pcs", 0, 10_000),
    COUNT_LARGE("pcs", 0, 1_000_000_000),
    LEVEL("level", 0, 5),
    KV("kV", 0.1, 1_200),
    KA("kA", 0.1, 200),
    AMPERE("A", 0, 10_000),
    KVA("kVA", 0, 10_000_000),
    KW("kW", 0, 10_000_000),
    KVAR("kvar", 0, 10_000_000),
    PER_HOUR("1/h", 0, 1_000_000),
    MW_PER_KM2("MW/km2", 0, 1_000),
    METRE("m", 0, 1_000_000),
    MM2("mm2", 1, 3_000),
    M2_PER_M("m2/m", 0, 100),
    M3_PER_M("m3/m", 0, 100),
    DEGREE("deg", 0, 180),
    DEGREE_CELSIUS("degC", -60, 300),
    SECOND("s", 0, 3_600),
    HOUR("h", 0, 10_000),
    DAY("d", 0, 10_000),
    WORKING_DAY("WD", 0, 1_000),
    MONTH("month", 0, 600),
    HERTZ("Hz", 16, 60),
    METRE_PER_DAY("m/d", 0.1, 100_000),
    PER_KM_YEAR("1/(km*yr)", 0, 100),
    PER_YEAR("1/yr", 0, 100),
    HOUR_PER_YEAR("h/yr", 0, 8_760),
    THERMAL_CONSTANT("A*s^0.5/mm2", 1, 500),
    CABLE_DIAMETERS("D", 0, 100),
    PER_KELVIN("1/K", 0, 0.1),
    KELVIN_METRE_PER_WATT("K*m/W", 0.3, 10),
    W_PER_M2("W/m2", 0, 10_000),
    MONEY_PER_KVA("money/kVA", 0, 1_000_000),
    MONEY_PER_METRE("money/m", 0, 1_000_000),
    SCORE("score", 0, 100);

    private final String unit;
    private final double min;
    private final double max;

    Quantity(String unit, double min, double max) {
        this.unit = unit;
        this.min = min;
        this.max = max;
    }

    String unit() {
        return unit;
    }

    boolean admits(double value) {
        return value >= min && value <= max;
    }

    String range() {
        return min + " to " + max + " " + unit;
    }
}
