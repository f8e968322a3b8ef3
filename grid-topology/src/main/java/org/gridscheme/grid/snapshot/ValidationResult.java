package org.gridscheme.grid.snapshot;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the validator found.
 *
 * @param issues in the order of the checks, within a check in the order of the model
 * @param quarantinedNodeIds nodes that must not be used as a source, in that order
 * @param quarantinedSectionIds sections that must not be used as a source and do not conduct, in that order; also those left
 *     out because an end is unknown
 */
public record ValidationResult(
        List<GridDataIssue> issues, Set<String> quarantinedNodeIds, Set<String> quarantinedSectionIds) {

    public ValidationResult {
        issues = List.copyOf(issues);
        quarantinedNodeIds = Collections.unmodifiableSet(new LinkedHashSet<>(quarantinedNodeIds));
        quarantinedSectionIds = Collections.unmodifiableSet(new LinkedHashSet<>(quarantinedSectionIds));
    }
}
