package org.gridscheme.spatial.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.ElementKinds;

/** Where rows without a place of their own belong: where the first known thing they refer to is. Filled as rows are read. */
final class RowPlaces {

    private static final List<Reference> REFERENCES = List.of(
            new Reference("node_id", ElementKinds.NODE),
            new Reference("from_node_id", ElementKinds.NODE),
            new Reference("to_node_id", ElementKinds.NODE),
            new Reference("section_id", ElementKinds.LINE_SECTION),
            new Reference("substation_id", ElementKinds.SUBSTATION),
            new Reference("busbar_section_id", ElementKinds.BUSBAR_SECTION),
            new Reference("from_id", ElementKinds.BUSBAR_SECTION),
            new Reference("to_id", ElementKinds.BUSBAR_SECTION));

    private final Map<Element, Position> known = new HashMap<>();

    void remember(String kind, String id, Position place) {
        known.putIfAbsent(new Element(kind, id), place);
    }

    Optional<Position> find(SourceRow row) {
        return REFERENCES.stream()
                .flatMap(it ->
                        row.find(it.column()).flatMap(CellParser::id).stream().map(id -> new Element(it.kind(), id)))
                .filter(known::containsKey)
                .findFirst()
                .map(known::get);
    }

    private record Reference(String column, String kind) {}

    private record Element(String kind, String id) {}
}
