package org.gridscheme.scheme.route;

/** Paths of two sources to one customer. */
record PathPair(CorridorPath first, CorridorPath second) {}
