/** Interruption frequency and duration of a customer with a scheme. */
@NullMarked
package org.gridscheme.scheme.reliability;

import org.jspecify.annotations.NullMarked;
