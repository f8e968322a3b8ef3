package org.gridscheme.scheme.model;

/** Operating mode 运行方式 of the sources of one scheme. */
public enum SupplyMode {
    SINGLE,
    MAIN_HOT,
    MAIN_COLD,
    MUTUAL,
    TWO_MAIN_ONE_STANDBY
}
