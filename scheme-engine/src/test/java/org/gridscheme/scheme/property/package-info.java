/** What holds for every application in every city, tried on random small ones. */
@NullMarked
package org.gridscheme.scheme.property;

import org.jspecify.annotations.NullMarked;
