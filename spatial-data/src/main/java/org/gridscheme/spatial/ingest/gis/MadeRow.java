package org.gridscheme.spatial.ingest.gis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.spatial.ingest.SourceRow;

/** A node the source has no object for. */
record MadeRow(GridPlace node, Map<String, String> values) implements SourceRow {

    static MadeRow of(GridPlace node) {
        return new MadeRow(node, node.values());
    }

    @Override
    public Optional<String> find(String column) {
        return Optional.ofNullable(values.get(column));
    }

    @Override
    public Map<String, String> source() {
        return Map.of("made_at", node.id());
    }

    @Override
    public Map<String, String> source(String column) {
        Map<String, String> source = new HashMap<>(source());
        source.put("column", column);
        return source;
    }

    @Override
    public Optional<Position> place() {
        return Optional.of(node.degrees());
    }
}
