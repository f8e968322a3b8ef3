/**
 * Reads equipment catalogues and price books from YAML.
 */
@NullMarked
package org.gridscheme.scheme.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
