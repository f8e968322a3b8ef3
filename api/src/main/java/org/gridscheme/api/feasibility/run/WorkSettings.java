package org.gridscheme.api.feasibility.run;

import java.time.Duration;

/**
 * How batches are worked on.
 *
 * @param workers threads
 * @param lease how long rows are lent; after that others may take them, so a killed service delays its rows by this much
 * @param idle pause where there is nothing to do
 * @param patience longest time a row gives way to requests
 */
public record WorkSettings(int workers, Duration lease, Duration idle, Duration patience) {

    /** As many workers as processors, the other values as in an installation that says nothing else. */
    public static WorkSettings standard() {
        return new WorkSettings(
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(15),
                Duration.ofMillis(500),
                Duration.ofMillis(100));
    }
}
