package org.gridscheme.scheme.electrical;

import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.Attachment;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.ConnectionPoint;

/**
 * One customer at one connection point.
 *
 * @param r_ohm of one way to the customer at operating temperature, parallel circuits together; {@code x_ohm} alike
 * @param demand_kVA what the source is sized for
 * @param coincidence share of it at the time of the feeder's peak
 * @param powerFactor at the customer, lagging
 */
public record FlowQuestion(
        ConnectionPoint point,
        double r_ohm,
        double x_ohm,
        double demand_kVA,
        double coincidence,
        PowerFactor powerFactor) {

    double nominal_kV() {
        return point.nominalVoltage_kV();
    }

    /** The node itself, or the upstream node of the section. */
    int node() {
        return point.attachment() instanceof Attachment.OnSection on
                ? on.upstreamNode()
                : ((Attachment.AtNode) point.attachment()).node();
    }

    /** {@link Candidate#NO_SECTION} at a node. */
    int section() {
        return point.attachment() instanceof Attachment.OnSection on ? on.section() : Candidate.NO_SECTION;
    }

    /** Electrical metres from the node to the point. */
    double beyondNode_m() {
        return point.attachment() instanceof Attachment.OnSection on ? on.offset_m() : 0;
    }

    /** True where the trunk runs through the customer's own unit. */
    boolean loop() {
        return point.kind() == ConnectionKind.LOOP_IN;
    }
}
