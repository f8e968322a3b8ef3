package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.gridscheme.scheme.model.StageTime;

/** Sums the time of each stage of one planning run, from a ticker that is handed in. */
final class PlanningClock {

    private final LongSupplier ticker_ns;
    private final long started_ns;
    private final Map<String, Long> byStage_ns = new LinkedHashMap<>();

    PlanningClock(LongSupplier ticker_ns) {
        this.ticker_ns = ticker_ns;
        started_ns = ticker_ns.getAsLong();
    }

    void run(String stage, Runnable work) {
        time(stage, () -> {
            work.run();
            return stage;
        });
    }

    <T> T time(String stage, Supplier<T> work) {
        long begin = ticker_ns.getAsLong();
        T result = work.get();
        byStage_ns.merge(stage, ticker_ns.getAsLong() - begin, Long::sum);
        return result;
    }

    /** Stages in order of first use, then the total. */
    List<StageTime> times() {
        List<StageTime> times = new ArrayList<>();
        byStage_ns.forEach((stage, ns) -> times.add(new StageTime(stage, ns / 1e6)));
        times.add(new StageTime("total", (ticker_ns.getAsLong() - started_ns) / 1e6));
        return times;
    }
}
