package org.gridscheme.scheme.model;

import java.util.List;

/**
 * Works of a scheme 工期. The works run in parallel, so the longest decides the period; permits come before them and are
 * shown beside it.
 *
 * @param activities works and permits, by source, then in the order of the rulebook
 */
public record ConstructionSchedule(List<Activity> activities) {

    /**
     * One work or permit.
     *
     * @param code rulebook id of its duration
     * @param sourceIndex source it belongs to, -1 for the customer's own plant
     * @param quantity what takes the time, in {@code unit}
     * @param permit true for a permit that must be had before the works begin; not part of the period
     * @param critical true for the work that decides the period
     */
    public record Activity(
            String code,
            int sourceIndex,
            double days,
            double quantity,
            String unit,
            boolean permit,
            boolean critical) {}

    public ConstructionSchedule {
        activities = List.copyOf(activities);
    }

    /** The period in days, permits not counted. */
    public double days() {
        return activities.stream()
                .filter(a -> !a.permit())
                .mapToDouble(Activity::days)
                .max()
                .orElse(0);
    }
}
