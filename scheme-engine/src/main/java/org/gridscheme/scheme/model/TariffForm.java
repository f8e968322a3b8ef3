package org.gridscheme.scheme.model;

/** Form of the tariff: one price per energy, or a price for capacity or demand beside it (两部制电价). */
public enum TariffForm {
    SINGLE_PART,
    TWO_PART_OPTIONAL,
    TWO_PART
}
