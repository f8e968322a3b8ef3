/**
 * Streets from OpenStreetMap extracts, the only user of GraphHopper: it finds the junctions, this package keeps what
 * laying a cable needs (surface, bridges, names) and computes where a street crosses rails, water and motorways.
 */
@NullMarked
package org.gridscheme.spatial.street;

import org.jspecify.annotations.NullMarked;
