package org.gridscheme.scheme.candidate;

import java.util.List;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.Rejection;

/**
 * Outcome of the search for connection points.
 *
 * @param fit candidates worth a route, nearest first
 * @param refused nearer candidates that failed a screen, nearest first
 * @param examined how many places were looked at
 * @param cut whether the bounds of the search may have left out a fit one
 */
public record CandidateSelection(List<Candidate> fit, List<Rejection> refused, int examined, boolean cut) {

    public CandidateSelection {
        fit = List.copyOf(fit);
        refused = List.copyOf(refused);
    }
}
