package org.gridscheme.spatial.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.model.Substation;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GridModelTransformerTest {

    private final GridModelTransformer transformer =
            new GridModelTransformer(GeoToolsCoordinateTransform.forPosition(new LonLat(118.9, 32.9)));

    @Test
    void movesEveryPositionAndGeometryAndNothingElse() {
        GridModel degrees = model(new ProjectCrs(4490));

        GridModel metres = transformer.toMetric(degrees);

        assertThat(metres.crs()).isEqualTo(new ProjectCrs(4549));
        assertThat(metres.substations().get(0).position().x()).isCloseTo(397083.04, within(0.01));
        assertThat(metres.nodes().get(0).position().y()).isCloseTo(3642194.35, within(0.01));
        assertThat(metres.lineSections().get(0).geometry().getLength()).isCloseTo(1116.0, within(10.0));
        assertThat(metres.lineSections().get(0).length_m()).isEqualTo(1234);
        assertThat(metres.ducts().get(0).geometry().getSRID()).isEqualTo(4549);
        assertThat(metres.restrictedAreas().get(0).geometry().getArea()).isGreaterThan(1e5);
        assertThat(metres.description()).isEqualTo(degrees.description());
    }

    @Test
    void comesBackToTheSamePlaces() {
        GridModel degrees = model(ProjectCrs.WGS84);

        GridModel back = transformer.toLonLat(transformer.toMetric(degrees));

        assertThat(back.crs()).isEqualTo(ProjectCrs.WGS84);
        assertThat(back.nodes()
                        .get(0)
                        .position()
                        .distanceTo(degrees.nodes().get(0).position()))
                .isLessThan(1e-9);
        assertThat(back.lineSections()
                        .get(0)
                        .geometry()
                        .equalsExact(degrees.lineSections().get(0).geometry(), 1e-9))
                .isTrue();
    }

    @Test
    void refusesModelsInTheWrongSystem() {
        assertThatThrownBy(() -> transformer.toMetric(transformer.toMetric(model(ProjectCrs.WGS84))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EPSG:4549");
        assertThatThrownBy(() -> transformer.toLonLat(model(new ProjectCrs(32650))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EPSG:32650");
    }

    private static GridModel model(ProjectCrs crs) {
        Position place = new Position(118.9, 32.9);
        return new GridModel(
                new GridDescription("test", true, ""),
                crs,
                List.of(new Substation("S1", "S1", place, 110, Optional.empty())),
                List.of(),
                List.of(),
                List.of(),
                List.of(new GridNode(
                        "N1", "N1", NodeKind.RING_MAIN_UNIT, place, 10, AreaClass.values()[0], 4, 1, Optional.empty())),
                List.of(new LineSection(
                        "L1",
                        "L1",
                        "N1",
                        "N1",
                        LineKind.CABLE,
                        "",
                        1234,
                        0.1,
                        0.12,
                        0.1,
                        300,
                        line("118.9 32.9, 118.9 32.91"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Duct("D1", "D1", 6, 2, line("118.9 32.9, 118.91 32.9"))),
                List.of(new RestrictedArea(
                        "R1", "R1", "HERITAGE", wkt("POLYGON ((118.9 32.9, 118.91 32.9, 118.91 32.91, 118.9 32.9))"))),
                List.of(),
                List.of());
    }

    private static LineString line(String vertices) {
        return (LineString) wkt("LINESTRING (" + vertices + ")");
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
