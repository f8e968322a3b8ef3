package org.gridscheme.grid.diagram;

import java.util.List;
import java.util.Optional;

/** A connector without its place. */
record Link(
        ConnectorKind kind,
        List<String> elements,
        Optional<String> reference,
        String conductor,
        double length_m,
        int circuits,
        int source,
        List<SwitchMark> switches) {

    static final Link INTERNAL = new Link(ConnectorKind.INTERNAL, List.of(), Optional.empty(), "", 0, 1, -1, List.of());

    /** A connection inside something the scheme adds. */
    static Link internal(int source) {
        return new Link(ConnectorKind.INTERNAL, List.of(), Optional.empty(), "", 0, 1, source, List.of());
    }

    DiagramConnector between(Branch from, Branch to, List<Cell> course) {
        return new DiagramConnector(
                from.key,
                to.key,
                kind,
                elements,
                reference,
                conductor,
                length_m,
                circuits,
                source >= 0,
                source,
                switches,
                course);
    }
}
