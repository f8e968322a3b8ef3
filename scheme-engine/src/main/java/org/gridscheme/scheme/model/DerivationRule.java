package org.gridscheme.scheme.model;

/** How quantities are derived from route and design (domain rules, section 8), with the figures each way needs, in their order. */
public enum DerivationRule {
    /** {@code ceil(route_m * (1 + allowance_pct/100) + ends_m) * cables}. */
    CABLE_LENGTH(4),
    /** {@code ceil(route_m)}; with {@code ceil(route_m / span_m) + 1} poles and those at turns in the price of the metre. */
    OVERHEAD_LINE(4),
    /** {@code ceil(ground_m * (1 + allowance_pct/100) + ends_m) * cables}, the ends with the length down the pole. */
    DOWN_LEAD_LENGTH(4),
    /** Way of a down-lead in the ground. */
    DOWN_LEAD_GROUND(0),
    /** As long as the cable. */
    AS_CABLE(0),
    /** {@code (ceil(cable_m / drum_m) - 1) * cables + joints in the trunk}. */
    JOINTS(4),
    /** {@code each * cables}. */
    TERMINATIONS(2),
    /** One for each of {@code cables}, whose other ends are jointed to the trunk. */
    TERMINATIONS_OF_LOOP(1),
    /** One for each of {@code cables}. */
    PER_CABLE(1),
    /** Sum of the stretches of the route that are laid so. */
    STRETCHES(0),
    /** {@code ceil(duct_m / spacing_m) + drillings * each}. */
    MANHOLES(4),
    /** Turns in new duct sharper than {@code degrees}. */
    SHARP_TURNS(1),
    /** One for each of the {@code positions} the source takes at the grid end. */
    PER_POSITION(1),
    /** Switches fitted to the branch box. */
    BRANCH_BOX_FITTED(0),
    /** Boundary breaker at the tap. */
    TAP_BREAKER(0),
    /** Ring main unit cut into the trunk. */
    UNIT_IN_TRUNK(0),
    /** Ring main unit at the customer, looped into the trunk. */
    UNIT_AT_CUSTOMER(0),
    /** One for each of the {@code steps} of a switching. */
    PER_SWITCHING_STEP(1),
    /** One line bay in, one out. */
    LINE_IN_AND_OUT(0),
    /** As applied for, else as planned. */
    PLANNED(0),
    /** {@code each} for every one of the {@code incoming} circuits. */
    PER_INCOMING(2),
    /** {@code each} for every one of the {@code transformers}. */
    PER_TRANSFORMER(2),
    /** {@code each} for every one of the main {@code transformers}. */
    PER_MAIN_TRANSFORMER(2),
    /** Rated power for a protected load of {@code kW} with its reserve. */
    PROTECTED_LOAD(1),
    /** One connection for a mobile set. */
    MOBILE_SET(0);

    private final int figures;

    DerivationRule(int figures) {
        this.figures = figures;
    }

    public int figures() {
        return figures;
    }
}
