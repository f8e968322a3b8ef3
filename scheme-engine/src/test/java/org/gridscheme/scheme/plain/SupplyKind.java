package org.gridscheme.scheme.plain;

/** How a customer is supplied (domain rules, section 2). */
public enum SupplyKind {
    SINGLE(0, 1),
    /** An ordinary customer that wishes a second source pays it. */
    ON_REQUEST(1, 1),
    CLASS_II(1, 2),
    CLASS_I(2, 2);

    final int level;
    final int paidByGrid;

    /**
     * @param level independence of the sources, at least
     * @param paidByGrid sources the grid company pays
     */
    SupplyKind(int level, int paidByGrid) {
        this.level = level;
        this.paidByGrid = paidByGrid;
    }
}
