/**
 * The street network a cable is laid along, as plain arrays in projected metres. It knows nothing of OSM, GraphHopper or
 * prices: adapters build it, the route stage turns it into laying cost.
 */
@NullMarked
package org.gridscheme.scheme.street;

import org.jspecify.annotations.NullMarked;
