package org.gridscheme.api.feasibility.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gridscheme.scheme.job.JobStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Deletes batches after their time, with a look every hour for as long as the service runs. */
public final class BatchRetention implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRetention.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final JobStore store;
    private final Duration keep;
    private volatile @Nullable ScheduledExecutorService executor;

    /** @param keep how long a batch is kept after its end; zero for ever */
    public BatchRetention(JobStore store, Duration keep) {
        this.store = store;
        this.keep = keep;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "batch-retention");
            thread.setDaemon(true);
            return thread;
        });
        executor = started;
        if (!keep.isZero() && !keep.isNegative()) {
            started.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            int purged = store.purge(keep);
            if (purged > 0) {
                LOG.info("{} batches that ended more than {} ago were deleted", purged, keep);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("old batches stay until the job store answers: {}", away.toString());
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = executor;
        executor = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
