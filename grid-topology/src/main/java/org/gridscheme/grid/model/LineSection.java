package org.gridscheme.grid.model;

import org.locationtech.jts.geom.LineString;

/**
 * A stretch of cable or overhead line between two nodes (CIM ACLineSegment).
 *
 * @param conductorType catalogue code, empty where the source gave only values
 * @param length_m electrical length as given by the source; the geometry may differ from it
 * @param r20_ohmPerKm positive-sequence resistance at 20 degrees C, used for short circuit
 * @param rOperating_ohmPerKm resistance at operating temperature, used for load flow and voltage drop
 * @param x_ohmPerKm positive-sequence reactance
 * @param ampacity_A permitted continuous current as laid, derating included
 * @param geometry course from {@code fromNodeId} to {@code toNodeId} in the model's CRS; may be empty, that is unknown, in
 *     low voltage only
 */
public record LineSection(
        String id,
        String name,
        String fromNodeId,
        String toNodeId,
        LineKind kind,
        String conductorType,
        double length_m,
        double r20_ohmPerKm,
        double rOperating_ohmPerKm,
        double x_ohmPerKm,
        double ampacity_A,
        LineString geometry)
        implements GridElement {}
