package org.gridscheme.spatial.street;

import java.util.List;
import org.gridscheme.scheme.street.StreetData;

/**
 * The result of reading one extract; all geometry in the projected metres of {@code streets.crs()}.
 *
 * @param barriers railways, rivers and motorways in the order of the file, for display
 * @param water water surfaces in the order of the file, for display
 */
public record StreetImport(
        StreetData streets, List<Barrier> barriers, List<WaterArea> water, StreetImportReport report) {

    public StreetImport {
        barriers = List.copyOf(barriers);
        water = List.copyOf(water);
    }
}
