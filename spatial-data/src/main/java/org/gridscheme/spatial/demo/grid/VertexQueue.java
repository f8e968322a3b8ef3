package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;

/** A binary min-heap of (key, vertex) on plain arrays; equal keys leave in the order of their vertices. */
final class VertexQueue {

    private double[] keys = new double[1024];
    private int[] vertices = new int[1024];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    double firstKey() {
        return keys[0];
    }

    void add(double key, int vertex) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            vertices = Arrays.copyOf(vertices, size * 2);
        }
        int i = size++;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (!before(key, vertex, keys[parent], vertices[parent])) {
                break;
            }
            keys[i] = keys[parent];
            vertices[i] = vertices[parent];
            i = parent;
        }
        keys[i] = key;
        vertices[i] = vertex;
    }

    int removeFirst() {
        int result = vertices[0];
        size--;
        double key = keys[size];
        int vertex = vertices[size];
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(keys[child + 1], vertices[child + 1], keys[child], vertices[child])) {
                child++;
            }
            if (!before(keys[child], vertices[child], key, vertex)) {
                break;
            }
            keys[i] = keys[child];
            vertices[i] = vertices[child];
            i = child;
        }
        keys[i] = key;
        vertices[i] = vertex;
        return result;
    }

    private static boolean before(double key, int vertex, double otherKey, int otherVertex) {
        return key < otherKey || (key == otherKey && vertex < otherVertex);
    }
}
