package org.gridscheme.scheme.review;

/** What became of a step. */
public sealed interface Stepped {

    /** @param review with the new event, or with that of an earlier order with the same key */
    record Done(Review review) implements Stepped {}

    /** @param review as others have left it meanwhile */
    record Stale(Review review) implements Stepped {}

    /** Another scheme of the answer is already the version of record. */
    record OtherOfRecord(SchemeOfRecord record) implements Stepped {}

    /** The idempotency key was given with another step. */
    record KeyReused() implements Stepped {}
}
