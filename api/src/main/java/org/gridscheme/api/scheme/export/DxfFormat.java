package org.gridscheme.api.scheme.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.api.scheme.document.OtherWays;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.RouteDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.geometry.Position;

/**
 * Drawing for CAD programs: DXF of AutoCAD 2007 (AC1021), the first whose texts are UTF-8. Coordinates are the projected
 * metres of the grid; the first text of the drawing names their system.
 */
final class DxfFormat implements SchemeFileFormat {

    private static final String ORIGIN = "GS_ORIGIN";
    private static final String ROUTE = "GS_ROUTE";
    private static final String OTHER_ROUTE = "GS_ALTERNATIVE_ROUTE";
    private static final String POINT = "GS_CONNECTION_POINT";
    private static final double TEXT_HEIGHT_m = 5;

    @Override
    public String extension() {
        return "dxf";
    }

    @Override
    public String mediaType() {
        return "image/vnd.dxf";
    }

    @Override
    public void write(ExportedScheme exported, Texts texts, OutputStream out) throws IOException {
        DxfDrawing drawing =
                new DxfDrawing(Map.of(ORIGIN, 8, ROUTE, 5, OTHER_ROUTE, 30, POINT, 1), Set.of(OTHER_ROUTE));
        for (SourceDto source : exported.scheme().sources()) {
            drawing.polyline(ROUTE, course(source.route(), exported));
            AlternativeDto other = source.alternative();
            if (other != null) {
                List<Position> course = course(other.route(), exported);
                drawing.polyline(OTHER_ROUTE, course);
                drawing.text(
                        OTHER_ROUTE,
                        course.get(course.size() / 2),
                        TEXT_HEIGHT_m,
                        OtherWays.words(other, exported.scheme().cost().currency(), texts));
            }
            Position point = exported.toMetres(source.connection_point().coordinates());
            drawing.circle(POINT, point, TEXT_HEIGHT_m);
            drawing.text(POINT, point, TEXT_HEIGHT_m, label(source, texts));
        }
        stamp(drawing, exported);
        out.write(drawing.toText().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Position> course(RouteDto route, ExportedScheme exported) {
        return route.geometry().coordinates().stream().map(exported::toMetres).toList();
    }

    private static String label(SourceDto source, Texts texts) {
        return source.connection_point().name() + " · "
                + texts.get(
                        "export.route",
                        Double.toString(source.route().length_m()),
                        source.cable().type());
    }

    /** Under the first connection point, a line each. */
    private static void stamp(DxfDrawing drawing, ExportedScheme exported) {
        Position at = exported.toMetres(
                exported.scheme().sources().get(0).connection_point().coordinates());
        int line = 2;
        drawing.text(
                ORIGIN,
                below(at, line++),
                TEXT_HEIGHT_m,
                "crs: " + exported.transform().crs());
        for (Map.Entry<String, String> entry : exported.stamp().entrySet()) {
            drawing.text(ORIGIN, below(at, line++), TEXT_HEIGHT_m, entry.getKey() + ": " + entry.getValue());
        }
    }

    private static Position below(Position at, int line) {
        return new Position(at.x(), at.y() - line * 1.6 * TEXT_HEIGHT_m);
    }
}
