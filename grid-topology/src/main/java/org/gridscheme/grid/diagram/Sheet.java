package org.gridscheme.grid.diagram;

import java.util.ArrayList;
import java.util.List;

/** Takes placed symbols and the connectors between them. */
final class Sheet {

    private final List<DiagramSymbol> symbols = new ArrayList<>();
    private final List<DiagramConnector> connectors = new ArrayList<>();

    void add(Branch branch) {
        symbols.add(branch.symbol());
    }

    /** A tree with its connectors: along the parent's row, then down; straight down from a bar. */
    void addTree(Branch branch) {
        add(branch);
        branch.side.ifPresent(side -> {
            add(side);
            connect(side.link, branch, side, at(branch), at(side));
        });
        for (Branch child : branch.children) {
            Cell start = branch.span > 1 ? new Cell(child.column, branch.row) : at(branch);
            Cell corner = new Cell(child.column, branch.row);
            connect(child.link, branch, child, start, corner, at(child));
            addTree(child);
        }
    }

    void connect(Link link, Branch from, Branch to, Cell... corners) {
        List<Cell> course = new ArrayList<>();
        for (Cell corner : corners) {
            if (course.isEmpty() || !course.get(course.size() - 1).equals(corner)) {
                course.add(corner);
            }
        }
        connectors.add(link.between(from, to, course));
    }

    static Cell at(Branch branch) {
        return new Cell(branch.column, branch.row);
    }

    SingleLineDiagram diagram() {
        int columns =
                symbols.stream().mapToInt(s -> s.column() + s.span()).max().orElse(0);
        int rows = symbols.stream().mapToInt(s -> s.row() + 1).max().orElse(0);
        return new SingleLineDiagram(columns, rows, symbols, connectors);
    }
}
