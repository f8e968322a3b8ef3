/** Everything a person reads: message files in simplified Chinese and English, chosen by the caller's language. */
@NullMarked
package org.gridscheme.api.text;

import org.jspecify.annotations.NullMarked;
