package org.gridscheme.spatial.crs;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.model.Substation;
import org.locationtech.jts.geom.Geometry;

/**
 * Turns a whole grid model from degrees into projected metres and back; everything but positions and geometries stays as
 * it is, the given electrical lengths above all. EPSG:4490 counts as equal to EPSG:4326. Linear in the number of vertices.
 */
public final class GridModelTransformer {

    private final CoordinateTransform transform;

    public GridModelTransformer(CoordinateTransform transform) {
        this.transform = transform;
    }

    /** @throws IllegalArgumentException when the model is not in EPSG:4326 or EPSG:4490 */
    public GridModel toMetric(GridModel geographic) {
        if (!geographic.crs().isGeographic()) {
            throw new IllegalArgumentException("not in longitude and latitude: " + geographic.crs());
        }
        return moved(geographic, transform.crs(), new Mover() {
            @Override
            public Position position(Position degrees) {
                return transform.toMetric(new LonLat(degrees.x(), degrees.y()));
            }

            @Override
            public <G extends Geometry> G geometry(G degrees) {
                return transform.toMetric(degrees);
            }
        });
    }

    /**
     * The model in EPSG:4326.
     *
     * @throws IllegalArgumentException when the model is in another system than the transform's
     */
    public GridModel toLonLat(GridModel metric) {
        if (!metric.crs().equals(transform.crs())) {
            throw new IllegalArgumentException("model in " + metric.crs() + ", transform for " + transform.crs());
        }
        return moved(metric, ProjectCrs.WGS84, new Mover() {
            @Override
            public Position position(Position metres) {
                LonLat place = transform.toLonLat(metres);
                return new Position(place.lon(), place.lat());
            }

            @Override
            public <G extends Geometry> G geometry(G metres) {
                return transform.toLonLat(metres);
            }
        });
    }

    private interface Mover {
        Position position(Position position);

        <G extends Geometry> G geometry(G geometry);
    }

    private static GridModel moved(GridModel model, ProjectCrs crs, Mover mover) {
        return new GridModel(
                model.description(),
                crs,
                each(model.substations(), substation -> moved(substation, mover)),
                model.busbarSections(),
                model.busTies(),
                model.powerTransformers(),
                each(model.nodes(), node -> moved(node, mover)),
                each(model.lineSections(), section -> moved(section, mover)),
                model.lineSwitches(),
                model.loads(),
                model.profiles(),
                model.distributionTransformers(),
                each(model.ducts(), duct -> moved(duct, mover)),
                each(model.restrictedAreas(), area -> moved(area, mover)),
                model.commitments(),
                model.generatingUnits());
    }

    private static <T> List<T> each(List<T> elements, UnaryOperator<T> change) {
        return elements.stream().map(change).toList();
    }

    private static Substation moved(Substation it, Mover mover) {
        return new Substation(
                it.id(), it.name(), mover.position(it.position()), it.highVoltage_kV(), it.upstreamSource());
    }

    private static GridNode moved(GridNode it, Mover mover) {
        return new GridNode(
                it.id(),
                it.name(),
                it.kind(),
                mover.position(it.position()),
                it.nominalVoltage_kV(),
                it.areaClass(),
                it.totalWays(),
                it.spareWays(),
                it.bay());
    }

    private static LineSection moved(LineSection it, Mover mover) {
        return new LineSection(
                it.id(),
                it.name(),
                it.fromNodeId(),
                it.toNodeId(),
                it.kind(),
                it.conductorType(),
                it.length_m(),
                it.r20_ohmPerKm(),
                it.rOperating_ohmPerKm(),
                it.x_ohmPerKm(),
                it.ampacity_A(),
                mover.geometry(it.geometry()));
    }

    private static Duct moved(Duct it, Mover mover) {
        return new Duct(it.id(), it.name(), it.holesTotal(), it.holesFree(), mover.geometry(it.geometry()));
    }

    private static RestrictedArea moved(RestrictedArea it, Mover mover) {
        return new RestrictedArea(it.id(), it.name(), it.kind(), mover.geometry(it.geometry()));
    }
}
