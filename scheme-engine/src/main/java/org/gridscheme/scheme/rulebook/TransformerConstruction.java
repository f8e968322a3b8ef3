package org.gridscheme.scheme.rulebook;

/** How a distribution transformer is insulated. */
public enum TransformerConstruction {
    DRY,
    OIL
}
