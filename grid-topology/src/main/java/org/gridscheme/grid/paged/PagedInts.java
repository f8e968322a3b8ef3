package org.gridscheme.grid.paged;

import java.util.Arrays;

/**
 * An array of ints whose copy costs a reference per 256 values: pages are shared until one side writes to them. What the whole
 * grid knows of its nodes and sections changes for two feeders when an open point moves, and every request may move a few.
 *
 * <p>Once copied the original is frozen, so that copies can be made and read by any number of threads. Before that it belongs to the
 * thread that fills it. Reading and writing are O(1), a copy is O(size / 256).
 */
public final class PagedInts {

    private static final int BITS = 8;
    private static final int PAGE = 1 << BITS;
    private static final int WITHIN = PAGE - 1;

    private final int[][] pages;
    private final boolean[] owned;
    private volatile boolean frozen;

    private PagedInts(int[][] pages) {
        this.pages = pages;
        this.owned = new boolean[pages.length];
    }

    /** So many times the same value, in one page until written to. */
    public static PagedInts filled(int size, int value) {
        int[] page = new int[PAGE];
        Arrays.fill(page, value);
        int[][] pages = new int[(size + WITHIN) >> BITS][];
        Arrays.fill(pages, page);
        return new PagedInts(pages);
    }

    public int get(int index) {
        return pages[index >> BITS][index & WITHIN];
    }

    /** @throws IllegalStateException when these values were copied before */
    public void set(int index, int value) {
        writable(index >> BITS)[index & WITHIN] = value;
    }

    /** The same values, to be changed without changing these. */
    public PagedInts copy() {
        frozen = true;
        return new PagedInts(pages.clone());
    }

    private int[] writable(int page) {
        if (frozen) {
            throw new IllegalStateException("Values that were copied do not change any more");
        }
        if (!owned[page]) {
            pages[page] = pages[page].clone();
            owned[page] = true;
        }
        return pages[page];
    }
}
