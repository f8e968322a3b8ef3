package org.gridscheme.grid.model;

import java.util.List;

/**
 * A daily profile of 24 or 96 points.
 *
 * @param id referenced by loads
 * @param season for example SUMMER; profiles of different seasons are never added point by point
 * @param shares demand as a share of the annual maximum, 0 to 1, equally spaced from midnight local time
 */
public record LoadProfile(String id, String season, List<Double> shares) {

    public LoadProfile {
        shares = List.copyOf(shares);
    }
}
