package org.gridscheme.scheme.model;

/** Ranking criterion; for all of them less is better. */
public enum Criterion {
    COST("cost"),
    RELIABILITY("reliability"),
    LOAD_RATE("load_rate"),
    VOLTAGE_DROP("voltage_drop"),
    DURATION("duration"),
    DIFFICULTY("difficulty");

    private final String key;

    Criterion(String key) {
        this.key = key;
    }

    /** Name in requests, answers and rulebook. */
    public String key() {
        return key;
    }
}
