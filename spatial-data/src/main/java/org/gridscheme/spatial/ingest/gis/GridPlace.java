package org.gridscheme.spatial.ingest.gis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.NodeKind;
import org.locationtech.jts.geom.Geometry;

/**
 * A node that lines can end at: of the source, or made where they end.
 *
 * @param kind as the package names it
 * @param shape in metres, a point or the area of a station
 * @param degrees its place in longitude and latitude
 * @param spare a bay without a line
 * @param busbarSection of a bay that was made
 * @param made false for a node of the source
 */
record GridPlace(
        String id,
        String kind,
        Geometry shape,
        Position degrees,
        OptionalDouble voltage_kV,
        boolean spare,
        Optional<String> busbarSection,
        boolean made) {

    boolean isBay() {
        return kind.equals(NodeKind.BAY.name());
    }

    /** A node of its own kind of which nothing but the lines is known. */
    boolean isPlain() {
        return kind.equals(NodeKind.JUNCTION.name()) || kind.equals(NodeKind.POLE.name());
    }

    /** Of two voltages one of which is unknown nothing can be said against them. */
    static boolean alike(OptionalDouble a_kV, OptionalDouble b_kV) {
        return a_kV.isEmpty() || b_kV.isEmpty() || Math.abs(a_kV.getAsDouble() - b_kV.getAsDouble()) < 1e-6;
    }

    /** Values of the package's row of a node that was made. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("id", id);
        values.put("kind", kind);
        values.put("lon", Double.toString(degrees.x()));
        values.put("lat", Double.toString(degrees.y()));
        voltage_kV.ifPresent(it -> values.put("nominal_voltage_kv", Double.toString(it)));
        busbarSection.ifPresent(it -> {
            values.put("busbar_section_id", it);
            values.put("bay_state", BayState.USED.name());
        });
        return values;
    }
}
