package org.gridscheme.grid.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.LonLat;

/**
 * A cable or overhead line, parallel circuits taken together (CIM ACLineSegment).
 *
 * @param pi of the whole length, at operating temperature
 * @param zeroSequence of the whole length
 * @param ampacity_A permitted continuous current of all circuits together
 * @param length_m electrical length
 * @param conductorType catalogue code, empty text where the source gave only values
 * @param course EPSG:4326 from the from end to the to end; empty where the source knows none
 */
public record Line(
        String id,
        String name,
        Terminal from,
        Terminal to,
        PiModel pi,
        Optional<ZeroSequence> zeroSequence,
        OptionalDouble ampacity_A,
        OptionalDouble length_m,
        String conductorType,
        List<LonLat> course) {

    public Line {
        course = List.copyOf(course);
    }
}
