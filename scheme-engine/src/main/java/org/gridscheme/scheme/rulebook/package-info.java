/**
 * Rules as versioned data: the {@link org.gridscheme.scheme.rulebook.RuleBook} and its typed views. Values only, no formulas;
 * every value names its rule, unit, severity, source and strength of evidence.
 */
@NullMarked
package org.gridscheme.scheme.rulebook;

import org.jspecify.annotations.NullMarked;
