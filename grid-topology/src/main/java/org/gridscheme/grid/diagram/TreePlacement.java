package org.gridscheme.grid.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives every symbol of a tree its column and row. A first child stands straight below its parent; every other child gets
 * columns to the right that nothing else uses, so that no two lines of a tree cross. Side branches stand in a column left of
 * their trunk.
 */
final class TreePlacement {

    private final int gapAfterCustomer;
    private final List<Customer> customers = new ArrayList<>();
    private int lowest;

    /** @param gapAfterCustomer free columns right of a busbar section of the customer, for its tie */
    TreePlacement(int gapAfterCustomer) {
        this.gapAfterCustomer = gapAfterCustomer;
    }

    /**
     * Places the children of a bar below it, side by side.
     *
     * @param width columns the bar has at least
     * @return the first free column
     */
    int underBar(Branch bar, int left, int width) {
        bar.column = left;
        int next = left;
        int lastTrunk = left;
        for (Branch child : bar.children) {
            next = columns(child, next);
            lastTrunk = child.column;
        }
        bar.span = Math.max(width, lastTrunk - left + 1);
        return Math.max(next, left + bar.span);
    }

    private int columns(Branch top, int left) {
        List<Branch> trunk = trunk(top);
        boolean sides = trunk.stream().anyMatch(branch -> branch.side.isPresent());
        int column = sides ? left + 1 : left;
        int next = column + 1;
        for (int i = trunk.size() - 1; i >= 0; i--) {
            Branch branch = trunk.get(i);
            branch.column = column;
            branch.side.ifPresent(side -> side.column = left);
            if (isBar(branch)) {
                next = Math.max(next, underBar(branch, column, 1) + gapAfterCustomer);
            } else {
                for (Branch child :
                        branch.children.subList(Math.min(1, branch.children.size()), branch.children.size())) {
                    next = columns(child, next);
                }
            }
        }
        return next;
    }

    private static List<Branch> trunk(Branch top) {
        List<Branch> trunk = new ArrayList<>(List.of(top));
        Branch at = top;
        while (!isBar(at) && !at.children.isEmpty()) {
            at = at.children.get(0);
            trunk.add(at);
        }
        return trunk;
    }

    private static boolean isBar(Branch branch) {
        return branch.kind == SymbolKind.CUSTOMER_BUSBAR;
    }

    /** Rows of a tree; the customer waits for {@link #customerRows}. */
    void rows(Branch branch, int row) {
        branch.row = row;
        branch.side.ifPresent(side -> side.row = row);
        lowest = Math.max(lowest, row);
        for (Branch child : branch.children) {
            if (child.startsCustomer()) {
                customers.add(new Customer(child, row));
            } else {
                rows(child, row + 1);
            }
        }
    }

    /**
     * Puts all parts of the customer's station into the same rows, below everything else, where ties between them meet nothing. A
     * single part needs no such room and stands right below its connection.
     */
    void customerRows() {
        List<Customer> parts = List.copyOf(customers);
        int row = parts.size() == 1 ? parts.get(0).above() + 1 : lowest + 1;
        parts.forEach(part -> rows(part.incomer(), row));
    }

    /** A part of the customer's station and the row of its connection. */
    private record Customer(Branch incomer, int above) {}
}
