package org.gridscheme.grid.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.model.LineKind;

/**
 * A cable or overhead line, parallel circuits taken together (CIM ACLineSegment).
 *
 * @param pi of the whole length, at operating temperature
 * @param zeroSequence of the whole length
 * @param ampacity_A permitted continuous current of all circuits together
 * @param length_m electrical length
 * @param conductorType catalogue code, empty text where the source gave only values
 * @param kind how it is built; empty where the source does not tell
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
        Optional<LineKind> kind,
        List<LonLat> course) {

    public Line {
        course = List.copyOf(course);
    }

    /** A line of which the source does not tell how it is built. */
    public Line(
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
        this(id, name, from, to, pi, zeroSequence, ampacity_A, length_m, conductorType, Optional.empty(), course);
    }
}
