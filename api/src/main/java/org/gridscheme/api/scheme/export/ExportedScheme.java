package org.gridscheme.api.scheme.export;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.scheme.document.Particulars;
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
 * @param planned when the answer was archived
 * @param request as it was archived, without personal data
 * @param transform to the projected metres of drawings
 * @param particulars what documents say of the customer besides
 */
record ExportedScheme(
        SchemeSetDto set,
        SchemeDto scheme,
        String attribution,
        Instant planned,
        Optional<SchemeRequestDto> request,
        CoordinateTransform transform,
        Particulars particulars) {

    /** What every file says of its origin, in this order. No time but that of the answer: files are the same whenever they are made. */
    Map<String, String> stamp() {
        Map<String, String> stamp = new LinkedHashMap<>();
        stamp.put("answer", set.id());
        stamp.put("scheme", scheme.id());
        stamp.put("grid_version", set.grid_version());
        stamp.put("rulebook_version", set.rulebook_version());
        stamp.put("price_book_version", set.price_book_version());
        stamp.put("planned", planned.toString());
        stamp.put("attribution", attribution);
        return stamp;
    }

    /** A position {@code [lon, lat]} of the answer in projected metres. */
    Position toMetres(List<Double> lonLat) {
        return transform.toMetric(new LonLat(lonLat.get(0), lonLat.get(1)));
    }
}
