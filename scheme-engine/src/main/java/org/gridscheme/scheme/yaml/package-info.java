/**
 * Reading YAML data files field by field while collecting every problem found, shared by the data readers.
 */
@NullMarked
package org.gridscheme.scheme.yaml;

import org.jspecify.annotations.NullMarked;
