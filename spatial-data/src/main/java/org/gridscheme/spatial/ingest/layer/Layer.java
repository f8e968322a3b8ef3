package org.gridscheme.spatial.ingest.layer;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * One layer of a file, wholly read.
 *
 * @param name the layer's name, the file's where it has only one
 * @param columns all columns of the file, also those nobody asked for
 * @param crs what the file says; empty where it says nothing
 * @param guessedEncoding the encoding that was found to fit, where neither the user nor the file named one
 */
public record Layer(
        String name,
        List<String> columns,
        Optional<StatedCrs> crs,
        Optional<Charset> guessedEncoding,
        List<Feature> features) {

    public Layer {
        columns = List.copyOf(columns);
        features = List.copyOf(features);
    }
}
