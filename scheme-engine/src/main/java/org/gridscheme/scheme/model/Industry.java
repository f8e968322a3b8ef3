package org.gridscheme.scheme.model;

/** Industry of the customer; decides demand factor, natural power factor and special studies. */
public enum Industry {
    MACHINERY,
    TEXTILE,
    CHEMICAL,
    STEEL_ROLLING,
    ARC_FURNACE,
    DATA_CENTRE,
    OFFICE,
    HOTEL,
    MALL,
    HOSPITAL,
    SCHOOL,
    EV_CHARGING,
    RESIDENTIAL,
    CONSTRUCTION_SITE,
    AGRICULTURE,
    OTHER
}
