package org.gridscheme.spatial.ingest.gis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.spatial.ingest.SourceCrs;
import org.gridscheme.spatial.ingest.gis.mapping.LayerMapping;
import org.gridscheme.spatial.ingest.layer.Layer;

/**
 * A layer that was read, and what it is for.
 *
 * @param file its name in the export
 * @param crs empty for a table without any place
 * @param crsFrom who named the system: {@code mapping}, {@code file} or {@code default}
 */
record MappedLayer(LayerMapping mapping, String file, Layer layer, Optional<SourceCrs> crs, String crsFrom) {

    /** Details of a finding about the whole layer. */
    Map<String, String> details() {
        Map<String, String> details = new HashMap<>();
        details.put("layer", layer.name());
        details.put("element", mapping.element());
        details.put("mapping_line", Integer.toString(mapping.line()));
        return details;
    }
}
