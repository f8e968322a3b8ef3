package org.gridscheme.scheme.plain;

/** A point that can be reached, with the cheapest way to it. */
record Reached(Point point, Way way) {}
