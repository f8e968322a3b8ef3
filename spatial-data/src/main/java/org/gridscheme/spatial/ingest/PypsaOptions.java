package org.gridscheme.spatial.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.gridscheme.grid.model.AreaClass;

/**
 * How a PyPSA folder is to be understood.
 *
 * @param name name of the grid, the folder's name where empty
 * @param attribution source and licence line of the data, may be empty
 * @param mvOnly sums up what hangs below each medium-voltage station; without it the low-voltage grids come whole
 * @param coordinates CSV file with columns {@code name,lon,lat} that replaces the grid's own positions; elements it does
 *     not place are left out and counted. A grid moved like this is fictional
 * @param powerFactor assumed of all loads, as the format has none; reported
 * @param areaClass assumed of all nodes, as the format has none; reported
 */
public record PypsaOptions(
        Optional<String> name,
        String attribution,
        boolean mvOnly,
        Optional<Path> coordinates,
        double powerFactor,
        AreaClass areaClass) {

    /** Power factor that eDisGo's own configuration gives loads. */
    private static final double EDISGO_LOAD_POWER_FACTOR = 0.95;

    /** Medium voltage only, with positions of its own or from a file, and the assumptions eDisGo makes. */
    public static PypsaOptions ofMediumVoltage(Optional<Path> coordinates) {
        return new PypsaOptions(Optional.empty(), "", true, coordinates, EDISGO_LOAD_POWER_FACTOR, AreaClass.C);
    }
}
