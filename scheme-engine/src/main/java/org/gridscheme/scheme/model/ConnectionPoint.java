package org.gridscheme.scheme.model;

import java.util.Optional;
import org.gridscheme.grid.geometry.Position;

/**
 * A place in the grid where a customer can be connected.
 *
 * @param id stable within one grid version
 * @param name of the node; for a place on a line that of the street it lies at, else that of the section or of the nodes it joins. Where nobody gave
 *     any of them a name, the id of the node or section
 * @param substationId feeding substation in normal operation
 * @param busbarSectionId feeding busbar section in normal operation
 * @param feederId feeder it belongs to; empty for a spare bay, which becomes a feeder of its own
 * @param position in projected metres
 */
public record ConnectionPoint(
        String id,
        ConnectionKind kind,
        String name,
        String substationId,
        String substationName,
        String busbarSectionId,
        String busbarSectionName,
        Optional<String> feederId,
        Optional<String> feederName,
        double nominalVoltage_kV,
        Position position,
        Attachment attachment) {

    /** The same place by a name. */
    public ConnectionPoint named(String itsName) {
        return new ConnectionPoint(
                id,
                kind,
                itsName,
                substationId,
                substationName,
                busbarSectionId,
                busbarSectionName,
                feederId,
                feederName,
                nominalVoltage_kV,
                position,
                attachment);
    }
}
