package org.gridscheme.scheme.reservation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An order to extend a reservation that may come again, as a client gave it.
 *
 * @param idempotencyKey the same key never extends a second time
 * @param wished last day; empty for a further period of the reply's validity
 */
public record ExtensionOrder(String idempotencyKey, Optional<LocalDate> wished) {}
