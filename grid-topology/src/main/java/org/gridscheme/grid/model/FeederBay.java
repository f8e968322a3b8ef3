package org.gridscheme.grid.model;

import java.util.OptionalDouble;

/**
 * What a BAY node adds to its place.
 *
 * @param busbarSectionId the section it stands on
 * @param state used, spare or reserved
 * @param measuredPeak_A measured annual maximum current of the feeder in normal topology; empty where unknown, then the
 *     peak is summed from the loads
 * @param currentLimit_A smallest of CT primary, breaker rating and protection setting; empty where unknown
 */
public record FeederBay(
        String busbarSectionId, BayState state, OptionalDouble measuredPeak_A, OptionalDouble currentLimit_A) {}
