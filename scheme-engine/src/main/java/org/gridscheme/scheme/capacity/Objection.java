package org.gridscheme.scheme.capacity;

import org.gridscheme.scheme.model.capacity.BindingLimit;

/**
 * What speaks against a capacity at a point.
 *
 * @param tooSmall true where it speaks against every smaller capacity too, false where against every larger one
 */
public record Objection(BindingLimit limit, boolean tooSmall) {}
