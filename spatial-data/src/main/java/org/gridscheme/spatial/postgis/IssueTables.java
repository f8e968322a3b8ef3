package org.gridscheme.spatial.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import net.postgis.jdbc.PGgeometry;
import net.postgis.jdbc.geometry.Point;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;
import org.jspecify.annotations.Nullable;

/** Tables of what an import found and of what it kept beside the model. */
final class IssueTables {

    static final SqlFile SQL = SqlFile.open("grid-issue.sql");

    static final ElementTable<GridDataIssue> ISSUES = new ElementTable<>(
            SQL.get("issue.save"),
            SQL.get("issue.load"),
            8,
            (row, it) -> {
                row.text(it.code())
                        .name(it.severity())
                        .text(it.elementKind())
                        .text(it.elementId())
                        .jsonb(JsonColumns.write(it.details()));
                it.position().ifPresentOrElse(place -> row.bytes(GeometryCodec.encode(place)), row::none);
            },
            IssueTables::issue);

    static final ElementTable<ElementAttributes> ATTRIBUTES = new ElementTable<>(
            SQL.get("attribute.save"),
            SQL.get("attribute.load"),
            5,
            (row, it) -> row.text(it.elementKind()).text(it.elementId()).jsonb(JsonColumns.write(it.values())),
            row -> new ElementAttributes(row.getString(1), row.getString(2), JsonColumns.readTexts(row.getString(3))));

    private IssueTables() {}

    static GridDataIssue issue(ResultSet row) throws SQLException {
        return new GridDataIssue(
                row.getString(1),
                Severity.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                place(row.getString(6)),
                JsonColumns.readTexts(row.getString(5)));
    }

    /** PostGIS sends a geometry as hexadecimal EWKB, which its driver reads without being registered on the pool. */
    private static Optional<Position> place(@Nullable String hexEwkb) throws SQLException {
        if (hexEwkb == null) {
            return Optional.empty();
        }
        Point point = (Point) new PGgeometry(hexEwkb).getGeometry();
        return Optional.of(new Position(point.getX(), point.getY()));
    }
}
