package org.gridscheme.scheme.candidate;

import java.util.List;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.RejectionReason;

/** A cheap test of a candidate before any route is searched; the planner wires the electrical checks in here. */
public interface CandidateScreen {

    /** Every reason to refuse the candidate, none where it is fit. */
    List<RejectionReason> refuse(Candidate candidate);
}
