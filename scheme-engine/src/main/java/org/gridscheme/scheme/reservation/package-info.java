/**
 * Capacity and bays promised to customers before they are connected: the port to a durable store that several designers and
 * processes share, and its values.
 */
@NullMarked
package org.gridscheme.scheme.reservation;

import org.jspecify.annotations.NullMarked;
