package org.gridscheme.scheme.review;

import java.time.Instant;
import java.util.Optional;

/**
 * One step in the history of a scheme; it never changes.
 *
 * @param number from 1 on, without gaps
 * @param at by the clock of the store
 * @param comment free words, may be empty
 * @param reason why a scheme was approved in spite of what speaks against it
 */
public record ReviewEvent(int number, Instant at, ReviewAction action, String comment, Optional<String> reason) {}
