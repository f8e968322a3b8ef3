package org.gridscheme.grid.diagram;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One symbol at a cell.
 *
 * @param key unique in the diagram, the same for the same input
 * @param elements ids of the grid elements it stands for, the main one first; empty for new things and sums. An id stands in
 *     the whole diagram at most once
 * @param reference id of an element it tells about without standing for it: the feeder of a neighbour, the busbar section of
 *     bays added up, the cut section of a new unit
 * @param name what people call it, may be empty
 * @param column of its left cell, from 0
 * @param row from 0 at the top
 * @param span columns it covers, at least 1
 * @param added true for what the scheme adds, or puts to a new use
 * @param source number of the connection it belongs to, -1 for what is there already
 * @param normallyClosed normal position, where the symbol is a switching device
 * @param presentlyClosed present position, likewise
 */
public record DiagramSymbol(
        String key,
        SymbolKind kind,
        List<String> elements,
        Optional<String> reference,
        String name,
        int column,
        int row,
        int span,
        boolean added,
        int source,
        Optional<Boolean> normallyClosed,
        Optional<Boolean> presentlyClosed,
        Map<DiagramFigure, Double> figures) {

    public DiagramSymbol {
        elements = List.copyOf(elements);
        EnumMap<DiagramFigure, Double> ordered = new EnumMap<>(DiagramFigure.class);
        ordered.putAll(figures);
        figures = Collections.unmodifiableMap(ordered);
    }
}
