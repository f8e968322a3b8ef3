package org.gridscheme.scheme.model.capacity;

import org.gridscheme.scheme.model.ConnectionPoint;

/**
 * What still fits at one connection point, the customer's own line not looked at.
 *
 * @param point on a section the middle of its course
 * @param single with this point as the only source
 * @param dual with an independent partner in reach
 */
public record PointCapacity(ConnectionPoint point, OpenCapacity single, DualCapacity dual) {}
