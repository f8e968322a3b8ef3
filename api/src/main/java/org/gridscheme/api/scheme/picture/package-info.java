/**
 * Pictures as plain SVG, and the same pictures painted: as pixels for office documents and as lines for PDF. Text is painted
 * from the outlines of font files, so a picture looks the same whatever fonts the machine has installed otherwise.
 */
@NullMarked
package org.gridscheme.api.scheme.picture;

import org.jspecify.annotations.NullMarked;
