package org.gridscheme.scheme.reservation;

import java.util.Optional;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.SourceRole;

/**
 * One source of a reservation: where it is and what it holds there.
 *
 * @param pointId id of the connection point on the grid version it was planned on
 * @param substationId feeding substation in normal operation
 * @param busbarSectionId feeding busbar section
 * @param feederId empty at a free bay
 */
public record ReservedSource(
        SourceRole role,
        ConnectionKind kind,
        String pointId,
        String pointName,
        String substationId,
        String busbarSectionId,
        Optional<String> feederId,
        Holding holding) {

    public static ReservedSource of(SourceRole role, ConnectionPoint point, Holding holding) {
        return new ReservedSource(
                role,
                point.kind(),
                point.id(),
                point.name(),
                point.substationId(),
                point.busbarSectionId(),
                point.feederId(),
                holding);
    }
}
