package org.gridscheme.spatial.ingest.gis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.spatial.ingest.CellParser;
import org.gridscheme.spatial.ingest.SourceRow;
import org.gridscheme.spatial.ingest.TableFile;
import org.gridscheme.spatial.ingest.gis.mapping.FieldMapping;
import org.gridscheme.spatial.ingest.gis.mapping.LayerMapping;
import org.gridscheme.spatial.ingest.gis.mapping.Pseudo;
import org.gridscheme.spatial.ingest.layer.Feature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * One feature as one element of the grid, by the columns of the package. Immutable.
 *
 * @param shape in longitude and latitude
 * @param derived what was found out about the feature, by column; stands over what the mapping says
 */
record FeatureRow(MappedLayer from, Feature feature, Optional<Geometry> shape, Map<String, String> derived)
        implements SourceRow {

    FeatureRow {
        derived = Map.copyOf(derived);
    }

    LayerMapping mapping() {
        return from.mapping();
    }

    TableFile table() {
        return mapping().table();
    }

    FeatureRow with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(derived);
        all.putAll(more);
        return new FeatureRow(from, feature, shape, all);
    }

    FeatureRow withShape(Geometry other) {
        return new FeatureRow(from, feature, Optional.of(other), derived);
    }

    /** The id as it stands, also a bad one. */
    String id() {
        return find("id").orElse("");
    }

    OptionalDouble number(String column) {
        Optional<Double> value = find(column).flatMap(CellParser::number);
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    @Override
    public Optional<String> find(String column) {
        return Optional.ofNullable(derived.get(column)).or(() -> value(column).map(FieldMapping.Value::text));
    }

    /** What the mapping makes of the feature, with where it is from. */
    Optional<FieldMapping.Value> value(String column) {
        return Optional.ofNullable(mapping().fields().get(column)).flatMap(it -> it.find(this::column));
    }

    /** A column of the layer as it stands, pseudo columns included. */
    Optional<String> column(String name) {
        if (name.equals(Pseudo.ID.column())) {
            return Optional.of(feature.id());
        }
        if (name.equals(Pseudo.LAYER.column())) {
            return Optional.of(from.layer().name());
        }
        return Optional.ofNullable(derived.get(name))
                .or(() -> Optional.ofNullable(feature.values().get(name)));
    }

    @Override
    public Optional<Geometry> findShape(String column) {
        return column.equals("geometry") ? shape : Optional.empty();
    }

    @Override
    public Map<String, String> source() {
        return Map.of("file", from.file(), "layer", from.layer().name(), "feature", feature.id());
    }

    @Override
    public Map<String, String> source(String column) {
        Map<String, String> source = new HashMap<>(source());
        source.put("column", column);
        Optional.ofNullable(mapping().fields().get(column))
                .flatMap(FieldMapping::column)
                .ifPresent(it -> source.put("from", it));
        return source;
    }

    @Override
    public Optional<Position> place() {
        return shape.map(it -> {
            Point inside = it instanceof Point point ? point : it.getInteriorPoint();
            return new Position(inside.getX(), inside.getY());
        });
    }
}
