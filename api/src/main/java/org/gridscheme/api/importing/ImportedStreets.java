package org.gridscheme.api.importing;

import org.gridscheme.scheme.street.StreetData;

/**
 * Streets in the database, ready for a grid.
 *
 * @param networkId id of the stored network
 * @param reused true when the same file had been imported before
 */
public record ImportedStreets(String networkId, StreetData streets, boolean reused) {}
