/**
 * Documents of a scheme for people: what they say ({@link org.gridscheme.api.scheme.document.DocumentContent}), in which order
 * ({@link org.gridscheme.api.scheme.document.DocumentLayout}), and written as an office document through a template an office
 * can edit, or as PDF. The same scheme gives the same bytes: dates are those of the archived answer.
 */
@NullMarked
package org.gridscheme.api.scheme.document;

import org.jspecify.annotations.NullMarked;
