/** What goes over the wire about open capacity; component names are the names in JSON, with their unit. */
@NullMarked
package org.gridscheme.api.capacity.dto;

import org.jspecify.annotations.NullMarked;
