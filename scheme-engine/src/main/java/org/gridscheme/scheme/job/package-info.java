/**
 * Long planning jobs of many rows as the service keeps them: the port to a durable queue, and its values. What a row means is
 * the business of whoever runs the job; the queue promises that every row gets exactly one result.
 */
@NullMarked
package org.gridscheme.scheme.job;

import org.jspecify.annotations.NullMarked;
