package org.gridscheme.scheme.model;

import java.util.List;
import org.gridscheme.grid.geometry.Position;

/**
 * An open point that has to move before a customer can be connected 转供方案: load of the feeder it is connected to goes over a
 * tie to a ring partner.
 *
 * @param fromFeeder id of the feeder that gives load away, the customer's own
 * @param toFeeder id of the feeder that takes it over
 * @param moved_A current that changes its feeder, measured and committed, at the coincidence of a feeder
 * @param demand_kVA the same as power, before the coincidence of a feeder
 * @param takenAt id of the node on the other feeder at which the load arrives
 * @param parallel true where the two feeders may be joined for the switching, so that nobody is interrupted
 * @param interruption_h how long the customers that change their feeder have no supply, 0 where they are not interrupted
 * @param weakEvidence true where the order of the steps or the time rests on unverified practice
 * @param steps in the order in which they are done
 * @param loads load rates of both feeders and of what feeds them, today and with the load moved and the customer connected
 */
public record Switching(
        String fromFeeder,
        String fromFeederName,
        String toFeeder,
        String toFeederName,
        double moved_A,
        double demand_kVA,
        String takenAt,
        boolean parallel,
        double interruption_h,
        boolean weakEvidence,
        List<Step> steps,
        List<Load> loads) {

    public Switching {
        steps = List.copyOf(steps);
        loads = List.copyOf(loads);
    }

    /** What is done to a switch. */
    public enum Action {
        CLOSE,
        OPEN
    }

    /**
     * One operation.
     *
     * @param switchId id of the switch; empty for the way of a ring main unit whose switch nobody has recorded
     * @param section id of the line section it switches
     * @param sectionName its name
     * @param place id of the node the switch stands at
     * @param placeName its name
     * @param at where that node is
     */
    public record Step(
            Action action,
            String switchId,
            String section,
            String sectionName,
            String place,
            String placeName,
            Position at) {}

    /**
     * Load rate of one element.
     *
     * @param before_pct measured and committed, as the grid is switched today
     * @param after_pct after the switching, with the new customer
     * @param limit_pct after the switching
     */
    public record Load(
            String element, String name, LoadedElement kind, double before_pct, double after_pct, double limit_pct) {}
}
