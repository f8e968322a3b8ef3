package org.gridscheme.grid.model;

/** What stands at a node of the medium-voltage grid. */
public enum NodeKind {
    /** Feeder bay 间隔 of a substation busbar section, the head of a feeder. */
    BAY,
    /** Switching station 开闭所. */
    SWITCHING_STATION,
    /** Ring main unit 环网柜. */
    RING_MAIN_UNIT,
    /** Cable branch box 电缆分支箱. */
    CABLE_BRANCH_BOX,
    /** Pole 杆塔 of an overhead line. */
    POLE,
    /** Distribution station 配电站 with one or more distribution transformers. */
    DISTRIBUTION_STATION,
    /** Joint, tee or other point without equipment of its own. */
    JUNCTION
}
