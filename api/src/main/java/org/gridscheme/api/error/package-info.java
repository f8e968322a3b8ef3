/** Problems as RFC 9457 describes them: stable types and codes, every fault of a request at once, never a stack trace. */
@NullMarked
package org.gridscheme.api.error;

import org.jspecify.annotations.NullMarked;
