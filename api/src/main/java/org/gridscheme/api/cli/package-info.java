/** The commands: data on the standard output, messages on the standard error, a number as the outcome. */
@NullMarked
package org.gridscheme.api.cli;

import org.jspecify.annotations.NullMarked;
