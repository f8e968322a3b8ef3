package org.gridscheme.scheme.model;

import java.util.Optional;

/**
 * Why a candidate was refused.
 *
 * @param code stable reason code such as {@code capacity.feeder-over}
 * @param actual value found, NaN where the reason has none
 * @param limit limit it was held against, NaN where the reason has none
 * @param element id of the element concerned
 */
public record RejectionReason(
        String code, double actual, double limit, String unit, String element, Optional<Remedy> remedy) {}
