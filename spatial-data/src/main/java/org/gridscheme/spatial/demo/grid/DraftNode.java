package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** A node of a feeder being laid, with the section that feeds it; changed by the stages, turned into model records last. */
final class DraftNode {

    final NodeKind kind;
    final Position position;
    final int vertex;
    final AreaClass area;
    final List<DraftNode> children = new ArrayList<>();

    /** The feeding node, null for a bay. */
    @Nullable DraftNode parent;

    /** Street course from the parent's vertex to this one, both included; empty for a straight span. */
    List<Coordinate> course = List.of();

    LineKind lineKind = LineKind.CABLE;
    boolean trunk;

    @Nullable SwitchKind switchAtParent;

    @Nullable SwitchKind switchHere;

    int totalWays;
    int spareWays;

    @Nullable StationLoad load;

    boolean station;
    String conductor = "";
    String id = "";

    /** Index on the feeder's trunk; -1 beside it. */
    int trunkIndex = -1;

    /** Electrical length of the feeding section, metres. */
    double length_m;

    /** Demand of this node and everything behind it, kVA, not diversified. */
    double below_kVA;

    /** Voltage drop from the bay, per cent of nominal. */
    double drop_pct;

    DraftNode(NodeKind kind, Position position, int vertex, AreaClass area) {
        this.kind = kind;
        this.position = position;
        this.vertex = vertex;
        this.area = area;
    }

    void feedFrom(DraftNode feeding, List<Coordinate> way) {
        parent = feeding;
        course = way;
        feeding.children.add(this);
    }

    /** Course of the feeding section from equipment to equipment. */
    List<Coordinate> line(DraftNode feeding) {
        return Places.joined(feeding.position, course, position);
    }
}
