package org.gridscheme.spatial.ingest.gis;

import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.snapshot.ElementKinds;
import org.gridscheme.spatial.ingest.PackageFiles;
import org.gridscheme.spatial.ingest.TableFile;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;

/** What each kind of element needs its shape for. */
final class ShapeNeed {

    private static final Set<TableFile> STANDING = Set.of(PackageFiles.SUBSTATIONS, PackageFiles.NODES);
    private static final Set<TableFile> DRAWN = Set.of(PackageFiles.DUCTS, PackageFiles.RESTRICTED_AREAS);
    private static final Set<TableFile> LINES = Set.of(PackageFiles.LINE_SECTIONS, PackageFiles.DUCTS);
    private static final Set<TableFile> AT_NODES = Set.of(
            PackageFiles.LOADS,
            PackageFiles.DISTRIBUTION_TRANSFORMERS,
            PackageFiles.GENERATORS,
            PackageFiles.COMMITMENTS,
            PackageFiles.SWITCHES);

    private ShapeNeed() {}

    /** True where the element cannot be one without its shape, because no column says what the shape would. */
    static boolean isNeeded(FeatureRow row) {
        TableFile table = row.table();
        if (STANDING.contains(table)) {
            return true;
        }
        if (table.equals(PackageFiles.LINE_SECTIONS)) {
            return row.find("from_node_id").isEmpty() || row.find("to_node_id").isEmpty();
        }
        return DRAWN.contains(table) || isByPlace(row);
    }

    /** True for what stands at a node that no column names. */
    static boolean isByPlace(FeatureRow row) {
        boolean elsewhere =
                row.find("busbar_section_id").isPresent() || row.find("kind").equals(Optional.of(ElementKinds.BUS_TIE));
        return AT_NODES.contains(row.table())
                && !elsewhere
                && row.find("node_id").isEmpty();
    }

    /** The shape as that kind of element has it. */
    static Optional<Geometry> fitting(TableFile table, Geometry shape) {
        if (LINES.contains(table)) {
            return DegreeShape.line(shape).map(Geometry.class::cast);
        }
        return table.equals(PackageFiles.RESTRICTED_AREAS) && !(shape instanceof Polygonal)
                ? Optional.empty()
                : Optional.of(shape);
    }

    /** What is wrong with a shape that fits its kind. */
    static Optional<String> flaw(TableFile table, Geometry shape) {
        if (LINES.contains(table) && shape.getLength() == 0) {
            return Optional.of("zero-length");
        }
        return table.equals(PackageFiles.RESTRICTED_AREAS) && !new IsValidOp(shape).isValid()
                ? Optional.of("invalid")
                : Optional.empty();
    }

    /** What a shape of the wrong kind should have been. */
    static String misfit(TableFile table) {
        return LINES.contains(table) ? "not-one-line" : "not-an-area";
    }
}
