/**
 * Layers of geographic files as they are: objects with named values and a shape in the file's own system. Every reader here
 * takes its file for hostile: sizes, depths and numbers of vertices are bounded, and what is wrong with one object is told
 * of that object alone.
 */
@NullMarked
package org.gridscheme.spatial.ingest.layer;

import org.jspecify.annotations.NullMarked;
