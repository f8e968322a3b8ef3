package org.gridscheme.api.cli;

import java.util.Locale;
import org.gridscheme.scheme.job.Job;

/**
 * How far a batch is: one line that is written over at a terminal, else a new line now and then. Not thread-safe.
 */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final double STEP = 0.1;

    private final Console console;
    private final boolean terminal;
    private double told = -1;

    ProgressBar(Console console, boolean terminal) {
        this.console = console;
        this.terminal = terminal;
    }

    void show(Job job) {
        double share = job.finishedRows() / (double) Math.max(1, job.rows());
        boolean ended = job.state().isFinal();
        if (terminal) {
            console.err().print("\r" + line(job, share) + (ended ? System.lineSeparator() : ""));
            console.err().flush();
        } else if (share >= told + STEP || (ended && share > told)) {
            told = share;
            console.say(line(job, share));
        }
    }

    private String line(Job job, double share) {
        int full = (int) Math.floor(share * WIDTH);
        double rate = job.rate_perS();
        String left = rate > 0 ? String.valueOf(Math.round((job.rows() - job.finishedRows()) / rate)) : "–";
        return String.format(
                Locale.ROOT,
                "[%s%s] %5.1f %%  %s",
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                100 * share,
                console.texts()
                        .get(
                                "batch.progress",
                                String.valueOf(job.finishedRows()),
                                String.valueOf(job.rows()),
                                String.format(Locale.ROOT, "%.0f", rate),
                                left));
    }
}
