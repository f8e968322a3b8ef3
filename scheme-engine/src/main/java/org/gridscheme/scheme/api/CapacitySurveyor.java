package org.gridscheme.scheme.api;

import java.util.function.DoubleConsumer;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;

/**
 * Surveys what still fits in a grid (可开放容量). Every figure comes from the checks a plan goes through before its route is
 * known; the customer's own line is not looked at. Thread-safe.
 */
public interface CapacitySurveyor {

    /**
     * Surveys the whole grid.
     *
     * @param hexagonEdge_m edge length of the hexagons, more than zero
     * @param progress told the share done, 0 to 1
     */
    SurveyedGrid survey(double hexagonEdge_m, DoubleConsumer progress);

    /**
     * The same as a survey of the whole grid with the hexagons of an earlier one, but only what differs from the grid surveyed
     * then is worked out anew: points under the same main transformers or ring partners as a change, and the hexagons that
     * see them. Where the grid is built differently, all of it.
     *
     * @param before from a surveyor of the same rules
     */
    SurveyedGrid refresh(SurveyedGrid before);

    /** A survey with what is needed to bring it up to date. Immutable. */
    interface SurveyedGrid {

        CapacitySurvey survey();

        /** How many points were worked out anew. */
        int pointsSurveyed();

        /** How many hexagons were worked out anew. */
        int hexagonsSurveyed();
    }
}
