package org.gridscheme.scheme.model;

/** Who pays: the split lies at the investment boundary 投资界面. */
public enum Owner {
    GRID,
    CUSTOMER
}
