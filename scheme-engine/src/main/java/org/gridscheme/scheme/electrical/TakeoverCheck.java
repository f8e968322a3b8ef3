package org.gridscheme.scheme.electrical;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.OpenPoint;
import org.gridscheme.grid.topology.OpenPointMove;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.context.SupplyDuty;
import org.gridscheme.scheme.model.Attachment;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleValue;
import org.gridscheme.scheme.rulebook.Severity;

/**
 * Holds the feeder that takes load over an open point that moves against everything a customer's own feeder is held against: head,
 * transformers and substation, takeover of it by its ring partners with the new customer on them, the weakest section, the
 * installed capacity, and the voltage at every node. Neither may another feeder lose a ring partner. O(size of the feeder).
 */
public final class TakeoverCheck {

    private final GridContext before;
    private final GridContext after;
    private final OpenPointMove move;
    private final RuleBook rules;
    private final EquipmentCatalogue catalogue;
    private final FeederCheck feeders;
    private final TransformerCheck transformers;

    /**
     * @param before the grid as it is switched today
     * @param after the same after the move
     */
    public TakeoverCheck(
            GridContext before, GridContext after, OpenPointMove move, RuleBook rules, EquipmentCatalogue catalogue) {
        this.before = before;
        this.after = after;
        this.move = move;
        this.rules = rules;
        this.catalogue = catalogue;
        feeders = new FeederCheck(after, rules, catalogue);
        transformers = new TransformerCheck(after, rules);
    }

    /**
     * @param customer the new customer's connection point, on the feeder that gives load away
     * @param duty what it draws there
     */
    public Findings check(Candidate customer, SupplyDuty duty) {
        Findings findings = new Findings();
        SupplyDuty none = SupplyDuty.nothing(duty.powerFactor());
        for (AreaClass area : areas()) {
            feeders.checkBeside(at(headNode(), area), none, customer, duty, findings);
        }
        Candidate weakest = at(weakestNode(), after.grid().node(weakestNode()).areaClass());
        transformers.check(weakest, none, findings);
        feeders.checkPath(weakest, none, findings);
        checkVoltage(duty.powerFactor(), findings);
        checkPartners(findings);
        return findings;
    }

    /** Load rates of the taker's head and transformers as the grid is switched today. */
    public Findings today(SupplyDuty duty) {
        Findings findings = new Findings();
        SupplyDuty none = SupplyDuty.nothing(duty.powerFactor());
        Candidate head = at(headNode(), after.grid().node(headNode()).areaClass());
        new FeederCheck(before, rules, catalogue).checkFeeder(head, none, findings);
        new TransformerCheck(before, rules).check(head, none, findings);
        return findings;
    }

    private int headNode() {
        return after.forest().feeder(move.taker()).bayNode();
    }

    private Set<AreaClass> areas() {
        Set<AreaClass> areas = EnumSet.noneOf(AreaClass.class);
        for (int node : after.forest().nodesOf(move.taker())) {
            areas.add(after.grid().node(node).areaClass());
        }
        return areas;
    }

    /** The node with the highest load rate on its way. */
    private int weakestNode() {
        int[] nodes = after.forest().nodesOf(move.taker());
        int weakest = nodes[nodes.length - 1];
        double highest = -1;
        for (int node : nodes) {
            int section = after.forest().parentSection(node);
            double ratio = section < 0
                    ? -1
                    : after.loading().sectionPeak_A(section) / after.loading().sectionAllowed_A(section);
            if (ratio > highest) {
                highest = ratio;
                weakest = node;
            }
        }
        return weakest;
    }

    /** Refused where a drop goes above the allowance; where it was above it before, only warned of. */
    private void checkVoltage(PowerFactor powerFactor, Findings findings) {
        RuleValue limit =
                rules.voltageDrop().limit(after.forest().feeder(move.taker()).nominalVoltage_kV());
        Worst newly = new Worst();
        Worst worse = new Worst();
        for (int node : after.forest().nodesOf(move.taker())) {
            double drop_pct = after.loading().voltageDropToNode_pct(node, powerFactor);
            boolean within = before.loading().voltageDropToNode_pct(node, powerFactor) <= limit.value();
            (within ? newly : worse).look(node, drop_pct);
        }
        newly.tell(limit, findings);
        worse.tell(limit.withSeverity(Severity.WARN), findings);
    }

    /** The node with the largest drop of those looked at. */
    private final class Worst {
        private int node = -1;
        private double drop_pct = -1;

        void look(int other, double otherDrop_pct) {
            if (otherDrop_pct > drop_pct) {
                node = other;
                drop_pct = otherDrop_pct;
            }
        }

        void tell(RuleValue limit, Findings findings) {
            if (node >= 0) {
                findings.atMost(
                        "voltage.drop-over",
                        drop_pct,
                        limit,
                        after.grid().node(node).id(),
                        Optional.empty());
            }
        }
    }

    /** A feeder beside the two that meets fewer others than before could be taken over by fewer. */
    private void checkPartners(Findings findings) {
        FeederForest forest = before.forest();
        for (int feeder : new int[] {move.former(), move.taker()}) {
            for (OpenPoint point : forest.openPointsOf(feeder)) {
                int other = point.otherFeeder();
                boolean beside = other >= 0 && other != move.former() && other != move.taker();
                if (beside
                        && after.feeders()
                                        .ringType(other)
                                        .compareTo(before.feeders().ringType(other))
                                < 0) {
                    findings.refuse(new RejectionReason(
                            "capacity.n1-over",
                            Double.NaN,
                            Double.NaN,
                            "",
                            forest.feeder(other).id(),
                            Optional.empty()));
                }
            }
        }
    }

    /** A place on the taker, written as a connection point so that the checks can be asked of it. */
    private Candidate at(int index, AreaClass area) {
        GridNode node = after.grid().node(index);
        Feeder feeder = after.forest().feeder(move.taker());
        BusbarSection bus = after.grid().busbarSection(feeder.busbarSection());
        Substation substation = after.grid().substationOf(feeder.busbarSection());
        ConnectionPoint point = new ConnectionPoint(
                node.id(),
                ConnectionKind.SPARE_WAY,
                node.name(),
                substation.id(),
                substation.name(),
                bus.id(),
                bus.name(),
                Optional.of(feeder.id()),
                Optional.of(feeder.name()),
                feeder.nominalVoltage_kV(),
                node.position(),
                new Attachment.AtNode(index));
        return new Candidate(
                point,
                ConnectionSite.RING_MAIN_WAY,
                area,
                feeder.index(),
                feeder.busbarSection(),
                index,
                Candidate.NO_SECTION,
                0,
                0);
    }
}
