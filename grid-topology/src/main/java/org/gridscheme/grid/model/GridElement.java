package org.gridscheme.grid.model;

import java.util.Optional;

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

    /** The name, if the source gave one: an id is none. */
    default Optional<String> givenName() {
        return Optional.of(name()).filter(name -> !name.isBlank() && !name.equals(id()));
    }
}
