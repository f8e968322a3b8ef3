package org.gridscheme.scheme.route;

/** Laying costs from one place to any junctions. Reusable; not thread-safe, each request borrows one. */
interface JunctionSweep {

    /** Gets the edges of a path one by one. */
    @FunctionalInterface
    interface EdgeVisitor {

        /** @param junction the end of the edge the walk comes from */
        void visit(int edge, int junction);
    }

    /** Forgets the request before. */
    void reset();

    /** Lets paths begin at a junction at a cost; of several starts there the cheapest counts, of equal ones the first. */
    void start(int junction, double startCost, int start);

    /** To be called once all starts are known. */
    void run();

    /** Infinite where no street leads. */
    double costTo(int junction);

    /**
     * Walks a cheapest path back from a junction that was reached.
     *
     * @param visitor gets every edge of the path, the last one first
     * @return the start it begins at
     */
    int walkBack(int junction, EdgeVisitor visitor);
}
