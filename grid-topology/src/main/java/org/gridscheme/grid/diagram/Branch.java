package org.gridscheme.grid.diagram;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A symbol on its way into a diagram, with the connector that leads to it and what hangs below it. */
final class Branch {

    final String key;
    final SymbolKind kind;
    final String name;
    final List<Branch> children = new ArrayList<>();
    final Map<DiagramFigure, Double> figures = new EnumMap<>(DiagramFigure.class);
    List<String> elements = List.of();
    Optional<String> reference = Optional.empty();
    Optional<Boolean> normallyClosed = Optional.empty();
    Optional<Boolean> presentlyClosed = Optional.empty();
    Link link = Link.INTERNAL;
    Optional<Branch> side = Optional.empty();
    boolean added;
    int source = -1;
    int span = 1;
    int column;
    int row;

    Branch(String key, SymbolKind kind, String name) {
        this.key = key;
        this.kind = kind;
        this.name = name;
    }

    /** A symbol of the scheme itself. */
    static Branch added(String key, SymbolKind kind, String name, int source) {
        Branch branch = new Branch(key, kind, name);
        branch.added = true;
        branch.source = source;
        return branch;
    }

    Branch standingFor(List<String> ids) {
        elements = ids;
        return this;
    }

    Branch referringTo(Optional<String> id) {
        reference = id;
        return this;
    }

    Branch reachedBy(Link by) {
        link = by;
        return this;
    }

    Branch switched(boolean normally, boolean presently) {
        normallyClosed = Optional.of(normally);
        presentlyClosed = Optional.of(presently);
        return this;
    }

    /** Notes a figure unless it is zero, which would say nothing. */
    Branch with(DiagramFigure figure, double value) {
        if (value != 0) {
            figures.put(figure, value);
        }
        return this;
    }

    /** Belongs to the customer, which stands below everything else. */
    boolean startsCustomer() {
        return kind == SymbolKind.CUSTOMER_INCOMER;
    }

    DiagramSymbol symbol() {
        return new DiagramSymbol(
                key,
                kind,
                elements,
                reference,
                name,
                column,
                row,
                span,
                added,
                source,
                normallyClosed,
                presentlyClosed,
                figures);
    }
}
