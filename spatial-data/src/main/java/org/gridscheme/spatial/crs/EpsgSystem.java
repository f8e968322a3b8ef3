package org.gridscheme.spatial.crs;

import java.util.Optional;
import org.geotools.api.geometry.Bounds;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.jspecify.annotations.Nullable;

/** One two-dimensional system of the register as an input system: how to reach WGS84, and where it may be used. */
final class EpsgSystem {

    /** How far outside its register area a system still is taken at its word, in degrees (about one belt's overlap). */
    private static final double AREA_MARGIN_DEGREES = 1.5;

    private final int epsg;
    private final boolean geographic;
    private final MathTransform toWgs84;
    private final @Nullable Bounds area;

    private EpsgSystem(int epsg, boolean geographic, MathTransform toWgs84, @Nullable Bounds area) {
        this.epsg = epsg;
        this.geographic = geographic;
        this.toWgs84 = toWgs84;
        this.area = area;
    }

    /** Empty where the register has no such code, or it is not a plain map system (vertical, geocentric, 3D). */
    static Optional<EpsgSystem> find(int epsg) {
        try {
            CoordinateReferenceSystem system = EpsgRegister.get(epsg);
            boolean geographic = system instanceof GeographicCRS;
            if (!(geographic || system instanceof ProjectedCRS)
                    || system.getCoordinateSystem().getDimension() != 2) {
                return Optional.empty();
            }
            MathTransform toWgs84 = EpsgRegister.transform(system, EpsgRegister.get(ProjectCrs.WGS84.epsg()));
            return Optional.of(new EpsgSystem(epsg, geographic, toWgs84, CRS.getEnvelope(system)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    PlaceConversion convert(double x, double y) {
        if (geographic && !DegreeRange.isInside(x, y)) {
            return PlaceConversion.failed(DegreeRange.problems(x, y));
        }
        return isInArea(x, y) ? toWgs84(x, y).map(PlaceConversion::of).orElseGet(() -> outside(x, y)) : outside(x, y);
    }

    private PlaceConversion outside(double x, double y) {
        if (GaussKrugerZones.hasWrongPrefix(epsg, x)) {
            return PlaceConversion.failed("coordinates/0", "crs-zone-prefix", GaussKrugerZones.explain(epsg));
        }
        String hint = isInArea(y, x) ? "; easting and northing swapped?" : "";
        return PlaceConversion.failed(
                "coordinates", "out-of-crs-area", "outside the area in which EPSG:" + epsg + " may be used" + hint);
    }

    private Optional<LonLat> toWgs84(double x, double y) {
        double[] xy = {x, y};
        try {
            toWgs84.transform(xy, 0, xy, 0, 1);
        } catch (TransformException e) {
            return Optional.empty();
        }
        return DegreeRange.isInside(xy[0], xy[1]) ? Optional.of(new LonLat(xy[0], xy[1])) : Optional.empty();
    }

    private boolean isInArea(double x, double y) {
        if (area == null) {
            return true;
        }
        double margin = geographic ? AREA_MARGIN_DEGREES : AREA_MARGIN_DEGREES * 111_000;
        return x >= area.getMinimum(0) - margin
                && x <= area.getMaximum(0) + margin
                && y >= area.getMinimum(1) - margin
                && y <= area.getMaximum(1) + margin;
    }
}
