package org.gridscheme.scheme.model;

/** An obstacle the route passes under; also one of its segments. */
public record RouteCrossing(CrossingKind kind, String name, LayingMethod method, double length_m) {}
