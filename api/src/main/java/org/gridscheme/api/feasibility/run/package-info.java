/** Working on batches: rows are taken from the job store, planned, and their results recorded. */
@NullMarked
package org.gridscheme.api.feasibility.run;

import org.jspecify.annotations.NullMarked;
