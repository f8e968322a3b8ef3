package org.gridscheme.grid.network;

import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;

/**
 * A point of one voltage (CIM TopologicalNode).
 *
 * @param nominalVoltage_kV line-to-line base of all per-unit values at this bus, above 0
 * @param place EPSG:4326, where the source knows it
 */
public record Bus(String id, String name, double nominalVoltage_kV, Optional<LonLat> place) {}
