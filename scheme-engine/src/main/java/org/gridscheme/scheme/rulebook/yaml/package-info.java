/**
 * Reads rulebooks and overlays from YAML.
 */
@NullMarked
package org.gridscheme.scheme.rulebook.yaml;

import org.jspecify.annotations.NullMarked;
