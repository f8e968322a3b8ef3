/** Wire types of reservations. */
@NullMarked
package org.gridscheme.api.reservation.dto;

import org.jspecify.annotations.NullMarked;
