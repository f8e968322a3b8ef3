package org.gridscheme.spatial.ingest.layer;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;

/**
 * What to read of a file.
 *
 * @param layer needed where a file holds several
 * @param columns whose values are kept
 * @param encoding of texts, where the user knows better than the file
 */
public record LayerRequest(Optional<String> layer, Set<String> columns, Optional<Charset> encoding) {

    public LayerRequest {
        columns = Set.copyOf(columns);
    }
}
