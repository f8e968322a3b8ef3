package org.gridscheme.spatial.crs;

import java.util.Locale;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.geometry.ProjectCrs;

/**
 * A reference system that a file describes in well-known text, as {@code .prj} files do. Its coordinates are longitude or
 * easting first, whatever axes the text names: that is how the formats store them. Immutable and thread-safe.
 */
public final class DescribedSystem {

    private static final int DEEPEST = 40;

    /** A centimetre on the ground. */
    private static final double SAME_DEGREES = 1e-7;

    private final CoordinateReferenceSystem system;
    private final MathTransform toWgs84;
    private final boolean northFirst;
    private final boolean wgs84Degrees;

    private DescribedSystem(CoordinateReferenceSystem system, MathTransform toWgs84) {
        this.system = system;
        this.toWgs84 = toWgs84;
        this.northFirst = CRS.getAxisOrder(system) == CRS.AxisOrder.NORTH_EAST;
        this.wgs84Degrees = system instanceof GeographicCRS && isSame(100, 30) && isSame(-10, 50);
    }

    /** Empty for a text that describes no plain map system. */
    public static Optional<DescribedSystem> find(String wkt) {
        if (depth(wkt) > DEEPEST) {
            return Optional.empty();
        }
        try {
            CoordinateReferenceSystem system = CRS.parseWKT(wkt);
            if (!(system instanceof GeographicCRS || system instanceof ProjectedCRS)
                    || system.getCoordinateSystem().getDimension() != 2) {
                return Optional.empty();
            }
            CoordinateReferenceSystem wgs84 = EpsgRegister.get(ProjectCrs.WGS84.epsg());
            return Optional.of(new DescribedSystem(system, EpsgRegister.transform(system, wgs84)));
        } catch (FactoryException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The name the text gives it. */
    public String name() {
        return system.getName().getCode();
    }

    /**
     * False where the system's datum is an older national one and the text does not say how it lies against WGS84: places then
     * come out up to some hundred metres wrong.
     */
    public boolean isShiftKnown() {
        GeographicCRS base = system instanceof ProjectedCRS projected ? projected.getBaseCRS() : (GeographicCRS) system;
        GeodeticDatum datum = base.getDatum();
        return isModern(datum.getName().getCode())
                || (datum instanceof DefaultGeodeticDatum stated && stated.getBursaWolfParameters().length > 0);
    }

    /** Either a place in WGS84 or the problem why there is none. */
    public PlaceConversion convert(double x, double y) {
        double[] xy = northFirst ? new double[] {y, x} : new double[] {x, y};
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return PlaceConversion.failed("coordinates", "coordinate-not-finite", "must be finite numbers");
        }
        if (system instanceof GeographicCRS && !DegreeRange.isInside(x, y)) {
            return PlaceConversion.failed(DegreeRange.problems(x, y));
        }
        if (wgs84Degrees) {
            // Taken as they stand, to the last bit.
            return PlaceConversion.of(new LonLat(x, y));
        }
        return transform(xy) ? PlaceConversion.of(new LonLat(xy[0], xy[1])) : outside();
    }

    /** False where the transform does not reach. */
    private boolean transform(double[] xy) {
        try {
            toWgs84.transform(xy, 0, xy, 0, 1);
        } catch (TransformException e) {
            return false;
        }
        return DegreeRange.isInside(xy[0], xy[1]);
    }

    private boolean isSame(double lon, double lat) {
        double[] xy = northFirst ? new double[] {lat, lon} : new double[] {lon, lat};
        return transform(xy) && Math.hypot(xy[0] - lon, xy[1] - lat) < SAME_DEGREES;
    }

    private PlaceConversion outside() {
        return PlaceConversion.failed("coordinates", "out-of-crs-area", "outside the area of " + name());
    }

    /** Datums that fall together with WGS84 within a metre. */
    private static boolean isModern(String datum) {
        String name = datum.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return name.matches(
                ".*(WGS(19)?84|WORLDGEODETICSYSTEM1984|CHINA(GEODETICCOORDINATESYSTEM)?2000|CGCS2000|ETRS(19)?89"
                        + "|EUROPEANTERRESTRIALREFERENCESYSTEM1989|ITRF).*");
    }

    private static int depth(String wkt) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < wkt.length(); i++) {
            char c = wkt.charAt(i);
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
