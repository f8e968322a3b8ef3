package org.gridscheme.scheme.candidate;

import java.util.List;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.RejectionReason;

/** A cheap test of a candidate before any route is searched; the planner wires the electrical checks in here. */
public interface CandidateScreen {

    Judgement judge(Candidate candidate);

    /** False for a candidate nobody asked for: it is passed over without a word. */
    default boolean wants(Candidate candidate) {
        return true;
    }

    /**
     * False for a feeder of which no candidate is wanted, so that none of them is looked at.
     *
     * @param feeder {@link Candidate#NO_FEEDER} for spare bays
     */
    default boolean wantsFeeder(int feeder) {
        return true;
    }

    /** Tells that a fit candidate has got its name; from here on it goes by the second object. */
    default void named(Candidate candidate, Candidate named) {}

    /**
     * What the test found.
     *
     * @param reasons every reason to refuse the candidate, none where it is fit
     * @param forFeeder true where one of them holds for every point on the same feeder or busbar section in the same area
     *     class
     * @param forKind true where one of them holds for every point of the same kind in the same area class
     */
    record Judgement(List<RejectionReason> reasons, boolean forFeeder, boolean forKind) {

        /** A candidate without any objection. */
        public static final Judgement FIT = new Judgement(List.of(), false, false);

        public Judgement {
            reasons = List.copyOf(reasons);
        }
    }
}
