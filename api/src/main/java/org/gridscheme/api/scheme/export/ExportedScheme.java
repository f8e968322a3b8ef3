package org.gridscheme.api.scheme.export;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeRequestDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;

/**
 * A scheme on its way into a file.
 *
 * @param set the archived answer it belongs to
 * @param attribution sources and licences of grid and streets, to be shown with any map made of it
 * @param generated when the file is made
 * @param planned when the answer was archived
 * @param request as it was archived, without personal data
 * @param transform to the projected metres of drawings
 */
record ExportedScheme(
        SchemeSetDto set,
        SchemeDto scheme,
        String attribution,
        Instant generated,
        Instant planned,
        Optional<SchemeRequestDto> request,
        CoordinateTransform transform) {

    /** What every file says of its origin, in this order. */
    Map<String, String> stamp() {
        Map<String, String> stamp = new LinkedHashMap<>();
        stamp.put("answer", set.id());
        stamp.put("scheme", scheme.id());
        stamp.put("grid_version", set.grid_version());
        stamp.put("rulebook_version", set.rulebook_version());
        stamp.put("price_book_version", set.price_book_version());
        stamp.put("generated", generated.toString());
        stamp.put("attribution", attribution);
        return stamp;
    }

    /** The same without the time the file is made at, for files that are the same whenever they are made. */
    Map<String, String> plannedStamp() {
        Map<String, String> stamp = stamp();
        stamp.remove("generated");
        stamp.put("planned", planned.toString());
        return stamp;
    }

    /** A position {@code [lon, lat]} of the answer in projected metres. */
    Position toMetres(List<Double> lonLat) {
        return transform.toMetric(new LonLat(lonLat.get(0), lonLat.get(1)));
    }
}
