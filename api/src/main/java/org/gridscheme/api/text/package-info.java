/**
 * Everything a person reads: message files in simplified Chinese and English, chosen by the caller's language, and how
 * many digits of a figure are told.
 */
@NullMarked
package org.gridscheme.api.text;

import org.jspecify.annotations.NullMarked;
