/**
 * Tables of applications as customers send them: CSV, XLSX, GeoJSON and NDJSON, read as streams within stated limits. What is
 * wrong with one row is told of that row; a file is refused only where its rows cannot be told apart.
 */
@NullMarked
package org.gridscheme.api.feasibility.file;

import org.jspecify.annotations.NullMarked;
