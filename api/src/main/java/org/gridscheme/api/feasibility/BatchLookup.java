package org.gridscheme.api.feasibility;

import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.scheme.job.Job;
import org.gridscheme.scheme.job.JobStore;

/** Finds batches for the controllers. */
final class BatchLookup {

    private final JobStore store;

    BatchLookup(JobStore store) {
        this.store = store;
    }

    /** @throws ProblemException of type NOT_FOUND */
    Job get(String id) {
        return store.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
