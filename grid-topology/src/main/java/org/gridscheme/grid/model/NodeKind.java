package org.gridscheme.grid.model;

/** What stands at a node of the medium-voltage or low-voltage grid. */
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
    /** Low-voltage board 低压配电柜 behind one or more distribution transformers. */
    LV_BOARD,
    /** Low-voltage branch box 低压分支箱. */
    LV_BRANCH_BOX,
    /** Joint, tee or other point without equipment of its own. */
    JUNCTION
}
