package org.gridscheme.grid.diagram;

import java.util.List;
import java.util.Optional;

/**
 * A line between two symbols.
 *
 * @param from key of the symbol nearer to the source
 * @param to key of the other one
 * @param elements ids of the line sections it stands for; empty for new and internal ones. An id stands in the whole diagram
 *     at most once
 * @param reference id of a section this is the other part of: one that is cut, or whose open point was drawn before
 * @param conductor type where it is the same all along, else empty
 * @param length_m electrical length, 0 for an internal connection
 * @param circuits parallel cables
 * @param added true for what the scheme adds
 * @param source number of the connection it belongs to, -1 for what is there already
 * @param course corners from one symbol to the other; every two follow each other in one row or one column
 */
public record DiagramConnector(
        String from,
        String to,
        ConnectorKind kind,
        List<String> elements,
        Optional<String> reference,
        String conductor,
        double length_m,
        int circuits,
        boolean added,
        int source,
        List<SwitchMark> switches,
        List<Cell> course) {

    public DiagramConnector {
        elements = List.copyOf(elements);
        switches = List.copyOf(switches);
        course = List.copyOf(course);
    }
}
