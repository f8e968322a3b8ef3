/**
 * What the service says of itself in OpenAPI 3.1: the wire types as springdoc finds them, completed with what it cannot see,
 * such as which fields are always there, which may be null, and what a text may be.
 */
@NullMarked
package org.gridscheme.api.openapi;

import org.jspecify.annotations.NullMarked;
