package org.gridscheme.grid.model;

/** Supply area class 供电区域 by load density, from A_PLUS (30 MW/km2 and more) down to E (DL/T 5729). */
public enum AreaClass {
    A_PLUS,
    A,
    B,
    C,
    D,
    E
}
