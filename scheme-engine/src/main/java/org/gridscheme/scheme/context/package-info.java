/** What the stages share about one grid version and one application: the grid with its loading, candidates and duties. */
@NullMarked
package org.gridscheme.scheme.context;

import org.jspecify.annotations.NullMarked;
