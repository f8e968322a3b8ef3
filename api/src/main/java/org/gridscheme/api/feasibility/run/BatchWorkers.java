package org.gridscheme.api.feasibility.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gridscheme.api.scheme.PlanningGate;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobStore;
import org.springframework.context.SmartLifecycle;

/** The threads that work on batches, for as long as the service runs. */
public final class BatchWorkers implements SmartLifecycle {

    private static final long STOP_WITHIN_S = 10;

    private final JobStore store;
    private final JobWorks works;
    private final PlanningGate gate;
    private final WorkSettings settings;
    private final BatchWorker.JobFilter jobs;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    private BatchWorkers(
            JobStore store, JobWorks works, PlanningGate gate, WorkSettings settings, BatchWorker.JobFilter jobs) {
        this.store = store;
        this.works = works;
        this.gate = gate;
        this.settings = settings;
        this.jobs = jobs;
    }

    /** Workers on all running batches that were ordered with these rules and prices. */
    public static BatchWorkers onAll(
            JobStore store,
            JobWorks works,
            PlanningGate gate,
            WorkSettings settings,
            String rulebookVersion,
            String priceBookVersion) {
        return new BatchWorkers(
                store, works, gate, settings, () -> store.listRunning(rulebookVersion, priceBookVersion));
    }

    /** Workers on one batch alone. */
    public static BatchWorkers onOne(
            JobStore store, JobWorks works, PlanningGate gate, WorkSettings settings, Job job) {
        return new BatchWorkers(store, works, gate, settings, () -> List.of(job));
    }

    @Override
    public void start() {
        running = true;
        for (int i = 1; i <= settings.workers(); i++) {
            Thread thread = new Thread(
                    new BatchWorker(store, works, gate, settings, jobs, () -> !running), "batch-worker-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Rows under way are finished and recorded, the others given back. */
    @Override
    public void stop() {
        running = false;
        try {
            for (Thread thread : threads) {
                TimeUnit.SECONDS.timedJoin(thread, STOP_WITHIN_S);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
