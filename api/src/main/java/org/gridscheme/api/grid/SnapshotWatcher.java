package org.gridscheme.api.grid;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a newly activated grid version and for changed reservations, so that an import by another process answers at once. A
 * failure is logged once, tried again, and never takes the loaded version away. For one thread.
 */
public final class SnapshotWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWatcher.class);

    private final Runnable refresh;
    private final Duration interval;
    private final Duration retryDelay;
    private String lastFailure = "";

    /**
     * @param refresh one look
     * @param interval pause between two looks
     * @param retryDelay pause after a failure
     */
    public SnapshotWatcher(Runnable refresh, Duration interval, Duration retryDelay) {
        this.refresh = refresh;
        this.interval = interval;
        this.retryDelay = retryDelay;
    }

    /** @return pause until the next look */
    public Duration look() {
        try {
            refresh.run();
            lastFailure = "";
            return interval;
        } catch (RuntimeException failure) {
            String message = String.valueOf(failure.getMessage());
            if (!message.equals(lastFailure)) {
                LOG.error("the active grid version cannot be loaded; trying again", failure);
            }
            lastFailure = message;
            return retryDelay;
        }
    }
}
