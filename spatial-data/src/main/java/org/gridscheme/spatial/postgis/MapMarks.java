package org.gridscheme.spatial.postgis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the map shows beside the imported values; derived from the model by whoever saves it, and never read back.
 *
 * @param feederBySectionId id of the bay that feeds a section in the normal switching state; sections without one are left
 *     out
 * @param quarantinedNodeIds nodes unfit as a source
 * @param quarantinedSectionIds sections unfit as a source
 */
public record MapMarks(
        Map<String, String> feederBySectionId, Set<String> quarantinedNodeIds, Set<String> quarantinedSectionIds) {

    public static final MapMarks NONE = new MapMarks(Map.of(), Set.of(), Set.of());

    public MapMarks {
        feederBySectionId = Map.copyOf(feederBySectionId);
        quarantinedNodeIds = Set.copyOf(quarantinedNodeIds);
        quarantinedSectionIds = Set.copyOf(quarantinedSectionIds);
    }

    Optional<String> feederOf(String sectionId) {
        return Optional.ofNullable(feederBySectionId.get(sectionId));
    }
}
