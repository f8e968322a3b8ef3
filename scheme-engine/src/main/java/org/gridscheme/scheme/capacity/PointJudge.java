package org.gridscheme.scheme.capacity;

import java.util.List;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.capacity.BindingLimit;

/** Puts the planner's own checks to capacities at points. Thread-safe. */
public interface PointJudge {

    /** Steps of capacity for which the voltage of a point suits, in ascending order, none overlapping. */
    List<Stretch> listStretches(Candidate candidate, SourceDuty duty);

    /**
     * What speaks against one capacity, the most far-reaching first; empty where it fits. Where the supply of the point does not
     * bear it the point itself is not looked at any more. Within a stretch each objection only grows one way.
     */
    List<Objection> judge(Candidate candidate, SourceDuty duty, Stretch stretch, int step);

    /** What the supply of a point alone has against one capacity: the first part of {@link #judge}, empty where it bears it. */
    List<Objection> judgeSupply(Candidate candidate, SourceDuty duty, Stretch stretch, int step);

    /** Why a capacity outside of all stretches does not suit the voltage of a point. */
    BindingLimit unsuitedVoltage(Candidate candidate, SourceDuty duty, int step);

    /** Whether two points are independent enough to be two sources of one customer, at one voltage. */
    boolean independent(Candidate a, Candidate b);

    /** Straight distance up to which a customer may be connected to a point, as far as the survey looks. */
    double reach_m(Candidate candidate);
}
