package org.gridscheme.scheme.model;

/** Where a customer is metered: before its transformers 高供高计 or behind them 高供低计. */
public enum MeteringSide {
    HIGH,
    LOW
}
