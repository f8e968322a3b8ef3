package org.gridscheme.api.config;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Looks at something again and again, on a thread of its own, for as long as the service runs. */
final class RecurringLook implements SmartLifecycle {

    private final String name;
    private final Supplier<Duration> look;
    private volatile @Nullable ScheduledExecutorService executor;

    /**
     * @param name of the thread
     * @param look one look; gives the pause until the next
     */
    RecurringLook(String name, Supplier<Duration> look) {
        this.name = name;
        this.look = look;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        executor = started;
        started.execute(() -> lookOn(started));
    }

    private void lookOn(ScheduledExecutorService running) {
        Duration pause = look.get();
        if (!running.isShutdown()) {
            running.schedule(() -> lookOn(running), pause.toMillis(), TimeUnit.MILLISECONDS);
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
