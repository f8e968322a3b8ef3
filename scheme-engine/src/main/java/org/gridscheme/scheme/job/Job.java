package org.gridscheme.scheme.job;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A job and how far it is.
 *
 * @param number internal number
 * @param description what its owner keeps with it, as JSON
 * @param rows all rows of the file
 * @param counts finished rows by how they ended; every state is there
 * @param finishedAt present when it is done or cancelled
 * @param rate_perS rows finished per second since it was started or resumed, 0 before the first one
 */
public record Job(
        long number,
        JobTerms terms,
        String description,
        JobState state,
        int rows,
        Map<RowState, Integer> counts,
        Instant createdAt,
        Optional<Instant> finishedAt,
        double rate_perS) {

    public Job {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** Rows that have a result. */
    public int finishedRows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
