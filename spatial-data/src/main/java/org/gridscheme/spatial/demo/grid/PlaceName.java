package org.gridscheme.spatial.demo.grid;

/**
 * The name of a place in Chinese and in Latin letters.
 *
 * @param chinese empty outside China
 */
record PlaceName(String chinese, String latin) {}
