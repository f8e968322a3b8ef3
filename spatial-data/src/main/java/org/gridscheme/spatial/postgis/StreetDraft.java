package org.gridscheme.spatial.postgis;

import java.util.List;
import org.gridscheme.scheme.street.StreetData;

/**
 * Streets ready to be stored as a new network.
 *
 * @param fictional true for a generated town
 * @param sourceDigest digest of the imported file, empty where there is none; lets an extract be recognised later
 */
public record StreetDraft(
        StreetData streets,
        List<StreetBarrier> barriers,
        List<StreetWater> water,
        boolean fictional,
        String sourceDigest) {

    public StreetDraft {
        barriers = List.copyOf(barriers);
        water = List.copyOf(water);
    }
}
