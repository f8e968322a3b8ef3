/** Hand wiring of the engine; no container needed. */
@NullMarked
package org.gridscheme.scheme.configure;

import org.jspecify.annotations.NullMarked;
