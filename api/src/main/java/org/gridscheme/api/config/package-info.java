/** Wires the service together: the only package that knows both the adapters and what they are for. */
@NullMarked
package org.gridscheme.api.config;

import org.jspecify.annotations.NullMarked;
