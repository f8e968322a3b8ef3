package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;

/** The vertices of each cell, ascending, from an owner per vertex; a negative owner belongs to none. */
final class CellMembers {

    private final int[] start;
    private final int[] vertices;

    private CellMembers(int[] start, int[] vertices) {
        this.start = start;
        this.vertices = vertices;
    }

    static CellMembers of(int[] owner, int cells) {
        int[] start = new int[cells + 1];
        for (int cell : owner) {
            if (cell >= 0) {
                start[cell + 1]++;
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            start[cell + 1] += start[cell];
        }
        int[] next = start.clone();
        int[] vertices = new int[start[cells]];
        for (int v = 0; v < owner.length; v++) {
            if (owner[v] >= 0) {
                vertices[next[owner[v]]++] = v;
            }
        }
        return new CellMembers(start, vertices);
    }

    int[] of(int cell) {
        return Arrays.copyOfRange(vertices, start[cell], start[cell + 1]);
    }
}
