package org.gridscheme.api.feasibility.run;

import org.gridscheme.scheme.job.ClaimedRow;
import org.gridscheme.scheme.job.FinishedRow;

/** Answers the rows of one job. */
interface RowWork {

    /**
     * What answers a portion of rows in their order.
     *
     * @param position of its first row; in a sequential job every row before it has been recorded
     */
    Portion begin(int position);

    /** Answers rows one after the other. The answers follow from rows and job alone; faults of a row are part of its answer. */
    interface Portion {
        FinishedRow answer(ClaimedRow row);
    }
}
