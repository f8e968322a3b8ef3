package org.gridscheme.api.feasibility.run;

import java.time.Duration;
import org.gridscheme.scheme.job.JobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Deletes batches after their time. */
public final class BatchRetention {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRetention.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final JobStore store;
    private final Duration keep;

    /** @param keep how long a batch is kept after its end; zero for ever */
    public BatchRetention(JobStore store, Duration keep) {
        this.store = store;
        this.keep = keep;
    }

    /** Deletes what has had its time.
     *
     * @return pause until the next look
     */
    public Duration look() {
        if (!keep.isZero() && !keep.isNegative()) {
            purge();
        }
        return EVERY;
    }

    private void purge() {
        try {
            int purged = store.purge(keep);
            if (purged > 0) {
                LOG.info("{} batches that ended more than {} ago were deleted", purged, keep);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("old batches stay until the job store answers: {}", away.toString());
        }
    }
}
