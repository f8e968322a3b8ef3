package org.gridscheme.api.grid;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks for a newly activated grid version and for changed reservations at short intervals, so that an import by another process answers at once. A
 * failure is logged once, tried again, and never takes the loaded version away.
 */
public final class SnapshotWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWatcher.class);

    private final Runnable refresh;
    private final Duration interval;
    private final Duration retryDelay;
    private volatile @Nullable ScheduledExecutorService executor;
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

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "grid-watcher");
            thread.setDaemon(true);
            return thread;
        });
        executor = started;
        started.execute(() -> look(started));
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

    private void look(ScheduledExecutorService running) {
        Duration pause = tryRefresh() ? interval : retryDelay;
        if (!running.isShutdown()) {
            running.schedule(() -> look(running), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean tryRefresh() {
        try {
            refresh.run();
            lastFailure = "";
            return true;
        } catch (RuntimeException failure) {
            String message = String.valueOf(failure.getMessage());
            if (!message.equals(lastFailure)) {
                LOG.error("the active grid version cannot be loaded; trying again", failure);
            }
            lastFailure = message;
            return false;
        }
    }
}
