/** Chooses the equipment of a scheme: cable type and number of circuits, the customer's transformers. */
@NullMarked
package org.gridscheme.scheme.design;

import org.jspecify.annotations.NullMarked;
