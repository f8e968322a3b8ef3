package org.gridscheme.spatial.ingest.gis.mapping;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.spatial.ingest.TableFile;

/**
 * One layer as a source of one kind of element. A layer may be named several times, for several kinds.
 *
 * @param element name of the package's table without ending, for example {@code line_sections}
 * @param table that table
 * @param file relative to the export's folder; empty where the export is one file
 * @param layer within the file
 * @param crs stated over what the file says
 * @param where values a feature must have, by column; one of those listed
 * @param fields by name, in the order of the mapping
 * @param attributes columns that are kept although the grid has no field for them
 * @param line of the mapping file
 */
public record LayerMapping(
        String element,
        TableFile table,
        Optional<String> file,
        Optional<String> layer,
        Optional<String> crs,
        Optional<Charset> encoding,
        Map<String, Set<String>> where,
        Map<String, FieldMapping> fields,
        List<String> attributes,
        int line) {

    public LayerMapping {
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        attributes = List.copyOf(attributes);
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Every column of the layer that is asked for. */
    public Set<String> columns() {
        Set<String> columns = new HashSet<>(where.keySet());
        columns.addAll(attributes);
        fields.values().stream()
                .flatMap(it -> it.column().stream())
                .filter(it -> !it.startsWith(Pseudo.MARK))
                .forEach(columns::add);
        return columns;
    }

    /** True for a feature with those values that is one of these elements. */
    public boolean selects(Map<String, String> values) {
        return where.entrySet().stream()
                .allMatch(it -> it.getValue().contains(PlainNumbers.canonical(values.getOrDefault(it.getKey(), ""))));
    }
}
