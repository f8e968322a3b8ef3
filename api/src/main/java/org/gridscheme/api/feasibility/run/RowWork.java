package org.gridscheme.api.feasibility.run;

import org.gridscheme.scheme.job.ClaimedRow;
import org.gridscheme.scheme.job.FinishedRow;

/** Answers the rows of one job. The answer follows from row and job alone; faults of a row are part of it. */
interface RowWork {

    FinishedRow answer(ClaimedRow row);
}
