/** Planning supply schemes: the request from its bytes to its archived answer. */
@NullMarked
package org.gridscheme.api.scheme;

import org.jspecify.annotations.NullMarked;
