package org.gridscheme.scheme.job;

import java.util.Optional;

/**
 * What a job was ordered with; fixed for its life.
 *
 * @param id as handed out, not to be guessed
 * @param digest SHA-256 of the file, hexadecimal
 * @param orderDigest SHA-256 of file, options and versions: two orders with the same one have the same
 *     results where the same is held of the grid
 * @param idempotencyKey given by the client so that a repeated order makes no second job
 * @param gridVersion every row is planned on it, however long the job takes
 * @param reservationRevision and on what others held of it then
 */
public record JobTerms(
        String id,
        String digest,
        String orderDigest,
        Optional<String> idempotencyKey,
        JobMode mode,
        String gridVersion,
        String rulebookVersion,
        String priceBookVersion,
        long reservationRevision) {}
