package org.gridscheme.spatial.street;

import org.locationtech.jts.geom.Coordinate;

/**
 * A street between two junctions as read, in longitude and latitude.
 *
 * @param from number of the start junction in the reader's own order
 * @param to number of the end junction in the reader's own order
 * @param ordinal position among the edges of the same way
 */
record RawStreet(long way, int ordinal, int from, int to, Coordinate[] course, StreetTags tags) {}
