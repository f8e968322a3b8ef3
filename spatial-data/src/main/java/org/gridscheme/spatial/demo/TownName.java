package org.gridscheme.spatial.demo;

/**
 * What something in the demo town is called.
 *
 * @param zh in Chinese characters, empty for nameless ways
 * @param en in Latin letters, empty for nameless ways
 */
record TownName(String zh, String en) {

    static final TownName NONE = new TownName("", "");

    boolean isEmpty() {
        return zh.isEmpty();
    }
}
