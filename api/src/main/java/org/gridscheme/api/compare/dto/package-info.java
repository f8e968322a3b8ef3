/** What goes over the wire about a comparison; component names are the names in JSON, with their unit. */
@NullMarked
package org.gridscheme.api.compare.dto;

import org.jspecify.annotations.NullMarked;
