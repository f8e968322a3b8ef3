package org.gridscheme.api.capacity;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.scheme.api.CapacitySurveyor;
import org.gridscheme.scheme.api.CapacitySurveyor.SurveyedGrid;
import org.gridscheme.scheme.api.SchemePlanner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Surveys each grid once, in the background on one thread of low priority, so that no plan waits for it. A grid of the same
 * version as the one surveyed before, with other reservations, is brought up to date instead; of several such in a row that wait for their
 * turn only the latest. Thread-safe.
 */
public final class SurveyDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyDesk.class);

    private final Executor worker;
    private final Runnable end;
    private final AtomicLong orders = new AtomicLong(System.nanoTime());
    private @Nullable Order latest;

    /** Of the worker alone. */
    private boolean rehearsed;

    public SurveyDesk() {
        ExecutorService background = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "open-capacity");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        worker = background;
        end = background::shutdownNow;
    }

    /** Works when and where {@code worker} says, one order after the other. */
    SurveyDesk(Executor worker) {
        this.worker = worker;
        this.end = () -> {};
    }

    /** A finished survey and the state of what others held then. */
    record Finished(SurveyedGrid surveyed, long reservationRevision) {}

    /** A survey that was asked for. */
    static final class Order {

        private final LoadedGrid grid;
        private final long number;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile Optional<Finished> before;
        private volatile double progress;
        private volatile @Nullable Finished done;
        private volatile boolean failed;

        /** The later order of the same grid version that this one was left for before its turn came. */
        private volatile @Nullable Order instead;

        Order(LoadedGrid grid, long number, Optional<Finished> before) {
            this.grid = grid;
            this.number = number;
            this.before = before;
        }

        LoadedGrid grid() {
            return grid;
        }

        /** Another one for every order of this process and of any other. */
        String tag() {
            return Long.toString(number, Character.MAX_RADIX);
        }

        double progress() {
            return progress;
        }

        /** Its own survey or that of the order it was left for. */
        Optional<SurveyedGrid> find() {
            return findOwn().map(Finished::surveyed);
        }

        /** The latest one of the same grid version before it. */
        Optional<Finished> findEarlier() {
            return before;
        }

        /** Its own survey or that of the order it was left for, or until that is there the latest one of the same grid version. */
        Optional<Finished> findLatest() {
            return findOwn().or(() -> before);
        }

        private Optional<Finished> findOwn() {
            Order next = instead;
            return Optional.ofNullable(done).or(() -> next == null ? Optional.empty() : next.findOwn());
        }

        boolean hasFailed() {
            return failed;
        }

        /** Waits for the end of a refresh, which is a matter of milliseconds; not for a whole survey. */
        void awaitRefresh(long longest_ms) {
            long end_ns = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(longest_ms);
            try {
                Order awaited = this;
                while (awaited != null && awaited.before.isPresent() && awaited.hasEndedBy(end_ns)) {
                    awaited = awaited.instead;
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean hasEndedBy(long end_ns) throws InterruptedException {
            return ended.await(Math.max(0, end_ns - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    /**
     * The survey of a grid; begun where nobody has asked for it before. Who asks with a grid that others have reserved on since gets
     * that of the later state. Never waits.
     */
    synchronized Order of(LoadedGrid grid) {
        Order known = latest;
        if (known != null && (known.grid.equals(grid) || isLaterState(known.grid, grid))) {
            return known;
        }
        Optional<Finished> before = known != null
                        && known.grid.facts().version().equals(grid.facts().version())
                ? known.findLatest()
                : Optional.empty();
        Order order = new Order(grid, orders.incrementAndGet(), before);
        latest = order;
        worker.execute(() -> work(order));
        return order;
    }

    private static boolean isLaterState(LoadedGrid known, LoadedGrid asked) {
        return known.facts().version().equals(asked.facts().version())
                && known.reservations().revision() > asked.reservations().revision();
    }

    /** Brings what was asked for before up to date, now that something else is held; nothing where nobody has asked. */
    public synchronized void follow(LoadedGrid grid) {
        Order known = latest;
        if (known != null && known.grid.facts().version().equals(grid.facts().version())) {
            of(grid);
        }
    }

    private void work(Order order) {
        try {
            Optional<Order> successor = findSuccessor(order);
            if (successor.isPresent()) {
                order.instead = successor.get();
            } else {
                survey(order);
                findSuccessor(order).ifPresent(next -> next.before = order.findLatest());
            }
        } finally {
            order.ended.countDown();
        }
    }

    /** A later order of the same grid version, which begins with what this one comes to. */
    private synchronized Optional<Order> findSuccessor(Order order) {
        return Optional.ofNullable(latest)
                .filter(next -> !next.equals(order))
                .filter(next ->
                        next.grid.facts().version().equals(order.grid.facts().version()));
    }

    private void survey(Order order) {
        long begin = System.nanoTime();
        try {
            SchemePlanner planner = order.grid.planners().get(Optional.empty());
            double edge_m = order.grid
                    .planners()
                    .rules(Optional.empty())
                    .openCapacity()
                    .hexagonEdge_m()
                    .value();
            CapacitySurveyor surveyor = planner.capacitySurveyor();
            SurveyedGrid surveyed = order.before
                    .map(Finished::surveyed)
                    .map(surveyor::refresh)
                    .orElseGet(() -> surveyor.survey(edge_m, share -> order.progress = share));
            order.done = new Finished(surveyed, order.grid.reservations().revision());
            LOG.info(
                    "open capacity of {}: {} points and {} hexagons anew in {} ms",
                    order.grid.facts().version(),
                    surveyed.pointsSurveyed(),
                    surveyed.hexagonsSurveyed(),
                    (System.nanoTime() - begin) / 1_000_000);
            order.ended.countDown();
            rehearse(order, planner, surveyed);
        } catch (RuntimeException failure) {
            order.failed = true;
            LOG.error(
                    "open capacity of {} could not be surveyed",
                    order.grid.facts().version(),
                    failure);
        }
    }

    /** Once in a process, after the first survey. */
    private void rehearse(Order order, SchemePlanner planner, SurveyedGrid surveyed) {
        if (!rehearsed) {
            rehearsed = true;
            try {
                new RefreshRehearsal(planner, order.grid.reservations().holdings(), surveyed)
                        .run(() -> !isLatest(order));
            } catch (RuntimeException failure) {
                LOG.warn("refreshing open capacity could not be rehearsed", failure);
            }
        }
    }

    private synchronized boolean isLatest(Order order) {
        return order.equals(latest);
    }

    @Override
    public void close() {
        end.run();
    }
}
