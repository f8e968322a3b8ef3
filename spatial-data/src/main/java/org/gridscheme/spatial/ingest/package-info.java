/**
 * Grids as others hand them over: grid packages and PyPSA folders are read, checked, quarantined and stored as a new
 * version, all or nothing. Bad rows become counted issues, a bad package one refusal with all its problems.
 */
@NullMarked
package org.gridscheme.spatial.ingest;

import org.jspecify.annotations.NullMarked;
