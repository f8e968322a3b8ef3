package org.gridscheme.api.endtoend;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What a phase of a measurement took: wall time, processor time of this process, and what stays on its heap afterwards. */
final class Consumption {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long began_ns = System.nanoTime();
    private final long cpuBegan_ns = SYSTEM.getProcessCpuTime();

    private Consumption() {}

    static Consumption begin() {
        return new Consumption();
    }

    double wall_s() {
        return (System.nanoTime() - began_ns) / 1e9;
    }

    /** Of all threads of this process, the garbage collector's included; not of the database. */
    double cpu_s() {
        return (SYSTEM.getProcessCpuTime() - cpuBegan_ns) / 1e9;
    }

    /** What is reachable now: after a full collection. */
    static double live_MB() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    void print(String phase, int rows) {
        double wall_s = wall_s();
        double cpu_s = cpu_s();
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f s wall  %8.1f s cpu  %9.0f rows/s wall  %9.0f rows/s cpu  heap %6.1f MB live%n",
                phase,
                wall_s,
                cpu_s,
                rows / wall_s,
                rows / cpu_s,
                live_MB());
    }
}
