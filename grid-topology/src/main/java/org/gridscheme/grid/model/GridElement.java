package org.gridscheme.grid.model;

/** Anything in the grid that has an identity of its own (CIM IdentifiedObject). */
public sealed interface GridElement
        permits Substation,
                BusbarSection,
                PowerTransformer,
                GridNode,
                LineSection,
                LineSwitch,
                BusTie,
                Load,
                GeneratingUnit,
                DistributionTransformer,
                Duct,
                RestrictedArea,
                Commitment {

    /** Unique within its kind and grid version, never blank. */
    String id();

    /** What people call it; the id where the source gave no name. */
    String name();
}
