package org.gridscheme.spatial.ingest.gis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.gis.mapping.FieldMapping;
import org.gridscheme.spatial.ingest.gis.mapping.FieldMapping.Origin;
import org.gridscheme.spatial.ingest.gis.mapping.Pseudo;

/** Counts the quantities of a layer that the mapping states instead of the layer: nobody measured them. */
final class AssumedValues {

    private final MappedLayer layer;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Set<String>> values = new TreeMap<>();

    AssumedValues(MappedLayer layer) {
        this.layer = layer;
    }

    void count(FeatureRow row) {
        layer.mapping().fields().values().stream()
                .filter(FieldMapping::quantity)
                .forEach(field -> assumed(row, field).ifPresent(value -> {
                    counts.merge(field.field(), 1, Integer::sum);
                    values.computeIfAbsent(field.field(), key -> new TreeSet<>())
                            .add(value);
                }));
    }

    private static Optional<String> assumed(FeatureRow row, FieldMapping field) {
        boolean drawn = field.column().equals(Optional.of(Pseudo.LENGTH.column()));
        if (drawn || field.empty().equals(Optional.of(Pseudo.LENGTH.column()))) {
            boolean given = !drawn && field.column().flatMap(row::column).isPresent();
            return given ? Optional.empty() : Optional.of(Pseudo.LENGTH.column());
        }
        return row.value(field.field())
                .filter(it -> it.origin() != Origin.COLUMN)
                .map(FieldMapping.Value::text);
    }

    void report(IssueLog issues) {
        counts.forEach((field, count) -> {
            Map<String, String> details = layer.details();
            details.put("field", field);
            details.put("count", Integer.toString(count));
            details.put("value", String.join(" ", values.getOrDefault(field, Set.of())));
            issues.inform(ImportIssueCodes.ASSUMED_VALUE, layer.file(), details);
        });
    }
}
