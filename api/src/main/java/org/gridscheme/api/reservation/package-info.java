/** Reservations of schemes: capacity and bays promised to customers before they are connected. */
@NullMarked
package org.gridscheme.api.reservation;

import org.jspecify.annotations.NullMarked;
