package org.gridscheme.scheme.sharing;

import java.util.List;
import org.gridscheme.grid.geometry.Position;

/**
 * A stretch of one customer's route that is built as a new duct bank.
 *
 * @param customer number of the customer among those planned together
 * @param holes its cables take
 * @param surfaceFactor on the price of the bank
 * @param course in projected metres, two places or more
 */
public record DuctRun(int customer, int holes, double surfaceFactor, List<Position> course) {

    public DuctRun {
        if (course.size() < 2 || holes < 1) {
            throw new IllegalArgumentException("a run of " + course.size() + " places and " + holes + " holes");
        }
        course = List.copyOf(course);
    }
}
