/** Results of batches as files: the table as it was sent, with the answers beside it. */
@NullMarked
package org.gridscheme.api.feasibility.result;

import org.jspecify.annotations.NullMarked;
