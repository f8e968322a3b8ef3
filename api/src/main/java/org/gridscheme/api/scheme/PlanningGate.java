package org.gridscheme.api.scheme;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;

/**
 * Lets only so many requests plan at once. Planning is computing: more of it than there are processors makes every answer
 * slower and none earlier. Who waits too long is sent away in good order. Thread-safe.
 */
public final class PlanningGate {

    private static final long LOOK_AGAIN_MS = 2;

    private final AtomicInteger requests = new AtomicInteger();
    private final Semaphore places;
    private final Duration patience;

    /**
     * @param atOnce requests planned at the same time, 1 or more
     * @param patience longest wait for a place
     */
    public PlanningGate(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws ProblemException of type TOO_BUSY after the longest wait */
    public <T> T pass(Supplier<T> work) {
        requests.incrementAndGet();
        try {
            if (!enter()) {
                throw new ProblemException(ProblemType.TOO_BUSY);
            }
            try {
                return work.get();
            } finally {
                places.release();
            }
        } finally {
            requests.decrementAndGet();
        }
    }

    /**
     * Lets requests go first: returns when none is being answered or waiting.
     *
     * @param longest after which it returns all the same, so that work in the background never stands still
     */
    public void giveWay(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (requests.get() > 0 && System.nanoTime() - end < 0) {
                Thread.sleep(LOOK_AGAIN_MS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
